/** Sessions in PostgreSQL under load. {@link stored.Speed} measures the store beside bare statements. */
package stored;
