-- The sessions and failed logins of cdi-jwt, for jwt.data-source on PostgreSQL.
--
-- The fill factor leaves room for new versions of a row, so that a refresh changes no index.
CREATE TABLE jwt_state (
  id      VARCHAR(24) COLLATE "C" NOT NULL PRIMARY KEY,
  owner   VARCHAR(24) COLLATE "C" NOT NULL,
  version VARCHAR(22) COLLATE "C" NOT NULL,
  ends_at BIGINT        NOT NULL,
  data    VARCHAR(4000) NOT NULL
) WITH (fillfactor = 80);
CREATE INDEX jwt_state_owner ON jwt_state (owner);
CREATE INDEX jwt_state_ends_at ON jwt_state (ends_at);
