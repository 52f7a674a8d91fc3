-- The sessions and failed logins of cdi-jwt, for jwt.data-source.
-- This file is for H2, and for databases that have no file of their own beside it.
--
-- The columns id, owner and version must tell upper from lower case.
-- Oracle: write VARCHAR2 instead of VARCHAR, and NUMBER(19) instead of BIGINT.
-- SQL Server: add COLLATE Latin1_General_BIN2 after the type of id, owner and version, and connect with
--   sendStringParametersAsUnicode=false, so that the index of the key is used.
CREATE TABLE jwt_state (
  id      VARCHAR(24)   NOT NULL PRIMARY KEY,
  owner   VARCHAR(24)   NOT NULL,
  version VARCHAR(22)   NOT NULL,
  ends_at BIGINT        NOT NULL,
  data    VARCHAR(4000) NOT NULL
);
CREATE INDEX jwt_state_owner ON jwt_state (owner);
CREATE INDEX jwt_state_ends_at ON jwt_state (ends_at);
