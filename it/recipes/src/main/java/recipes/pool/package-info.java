/** A data source for servers that have none. */
package recipes.pool;
