/** Sessions and failed logins in Redis. */
package recipes.redis;
