/** Sessions and failed logins in an entity of JPA. */
package recipes.jpa;
