-- The sessions and failed logins of cdi-jwt, for jwt.data-source on MariaDB and MySQL.
--
-- The collation tells upper from lower case. All values are ASCII.
CREATE TABLE jwt_state (
  id      VARCHAR(24)   NOT NULL PRIMARY KEY,
  owner   VARCHAR(24)   NOT NULL,
  version VARCHAR(22)   NOT NULL,
  ends_at BIGINT        NOT NULL,
  data    VARCHAR(4000) NOT NULL
) ENGINE = InnoDB CHARACTER SET ascii COLLATE ascii_bin;
CREATE INDEX jwt_state_owner ON jwt_state (owner);
CREATE INDEX jwt_state_ends_at ON jwt_state (ends_at);
