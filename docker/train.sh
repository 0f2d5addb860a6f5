#!/bin/sh
# Starts the application in the current directory once, without a network and without a database server, and writes leadline.aot:
# classes loaded, linked and profiled ahead of time for every later start with the same JDK and the same jars.
set -eu
SPRING_DATASOURCE_URL='jdbc:h2:mem:training;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH' \
  LEADLINE_DATA="${TMPDIR:-/tmp}" \
  SPRING_PROFILES_ACTIVE= \
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:AOTCacheOutput=leadline.aot --enable-native-access=ALL-UNNAMED \
  -Dspring.context.exit=onRefresh -Dserver.port=0 -Dlogging.level.root=warn -jar leadline.jar
test -s leadline.aot
