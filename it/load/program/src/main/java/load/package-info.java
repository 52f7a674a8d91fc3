/** Programs that put servers under load: {@link load.Throughput} measures, {@link load.Soak} looks for faults. */
package load;
