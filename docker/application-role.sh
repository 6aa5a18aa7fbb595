#!/bin/sh
# Makes the role that the application works with: it reads and writes rows, and no more. The image of the database runs
# this when it makes a new volume; for a volume made before, run it once: docker compose exec database sh /docker-entrypoint-initdb.d/application-role.sh
set -eu
psql --set ON_ERROR_STOP=1 --set password="$APPLICATION_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" << 'SQL'
select 'create role painclinic_application login' where to_regrole('painclinic_application') is null \gexec
alter role painclinic_application login nosuperuser nocreatedb nocreaterole password :'password';
revoke create, temporary on database painclinic from public;
grant connect on database painclinic to painclinic_application;
SQL
