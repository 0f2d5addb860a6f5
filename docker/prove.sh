#!/usr/bin/env bash
# Does by hand, without a Docker engine, what the Dockerfile and compose.yml do: package, extract, train, start as an ordinary user
# against a real PostgreSQL, ask for health, stop. Needs a JDK 25; leaves nothing behind but target/.
cd "$(dirname "$0")/.." || exit
. .mvn/pick-jdk.sh
set -euo pipefail
PATH="${JAVA_HOME:+$JAVA_HOME/bin:}$PATH"
port="${SERVER_PORT:-$((20000 + RANDOM % 20000))}"
work="$(mktemp -d)"
chmod 755 "$work"
pids=()
say() { printf '%-46s %s\n' "$1" "$2"; }
clean() {
  exec 9>&- || true
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap clean EXIT

java -version 2>&1 | head -1 | grep -q '"2[5-9]' || { echo 'the AOT cache needs a JDK 25 or newer' >&2; exit 1; }

./mvnw -B -ntp -q -DskipTests package
say 'packaged' "$(du -h target/leadline.jar | cut -f1) jar"
for part in dev-server dev-bundle; do
  ! unzip -l target/leadline.jar | grep -q "vaadin-$part" || { echo "development parts in the jar: $part" >&2; exit 1; }
done
say 'production build' 'no development server inside'

java -Djarmode=tools -jar target/leadline.jar extract --layers --destination "$work/layers" >/dev/null
mkdir "$work/app" "$work/data"
for layer in dependencies spring-boot-loader snapshot-dependencies application; do
  [ ! -d "$work/layers/$layer" ] || cp -a "$work/layers/$layer/." "$work/app/"
done
say 'extracted layers' "$(du -sh "$work/layers/application" | cut -f1) application, $(du -sh "$work/layers/dependencies" | cut -f1) dependencies"

user=()
if [ "$(id -u)" = 0 ]; then
  chown -R 10001 "$work/app" "$work/data"
  user=(setpriv --reuid 10001 --regid 10001 --clear-groups env HOME=/nonexistent)
fi
(cd "$work/app" && "${user[@]}" env JAVA_HOME="${JAVA_HOME-}" sh "$OLDPWD/docker/train.sh" >"$work/train.log" 2>&1) || { cat "$work/train.log"; exit 1; }
say 'trained' "$(du -h "$work/app/leadline.aot" | cut -f1) AOT cache"

./mvnw -B -ntp -q dependency:build-classpath -DincludeScope=test -Dmdep.outputFile="$work/classpath"
mkfifo "$work/postgres.in"
java -cp "target/test-classes:$(cat "$work/classpath")" app.leadline.support.PostgresServer <"$work/postgres.in" >"$work/postgres.out" 2>"$work/postgres.err" &
pids+=($!)
exec 9>"$work/postgres.in"
url=''
for _ in $(seq 120); do url="$(grep -m1 '^jdbc:' "$work/postgres.out" || true)"; [ -z "$url" ] || break; sleep 0.5; done
[ -n "$url" ] || { cat "$work/postgres.err" >&2; exit 1; }
say 'PostgreSQL is up' "${url%%\?*}"

run() { # name of the run, then JVM options: starts, waits for health, stops
  local name="$1" log="$work/$1.log" begin pid; shift
  begin=$(date +%s%N)
  (cd "$work/app" && exec "${user[@]}" env SERVER_PORT="$port" LEADLINE_DATA="$work/data" SPRING_DATASOURCE_URL="$url" \
    SPRING_DATASOURCE_USERNAME=postgres SPRING_DATASOURCE_PASSWORD=postgres \
    "${JAVA_HOME:+$JAVA_HOME/bin/}java" "$@" -XX:MaxRAMPercentage=70 --enable-native-access=ALL-UNNAMED -jar leadline.jar) >"$log" 2>&1 &
  pid=$!
  pids+=("$pid")
  for _ in $(seq 300); do
    if SERVER_PORT="$port" bash docker/healthcheck.sh 2>/dev/null; then
      say "healthy ($name)" "after $((($(date +%s%N) - begin) / 1000000)) ms, as uid $(awk '/^Uid/{print $2}' "/proc/$pid/status"), $(($(awk '/^VmRSS/{print $2}' "/proc/$pid/status") / 1024)) MB resident"
      kill "$pid"
      local status=0
      wait "$pid" || status=$?
      [ "$status" = 143 ] || { echo "stopped with $status instead of 143" >&2; tail -20 "$log"; exit 1; }
      say "stopped ($name)" 'on SIGTERM, orderly'
      return
    fi
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.2
  done
  tail -40 "$log" >&2
  echo "never healthy ($name)" >&2
  exit 1
}
run 'first start, empty database'
run 'second start, AOT cache' -XX:AOTCache=leadline.aot -XX:AOTMode=on
[ -z "$(find "$work/data" -name '*.mv.db')" ] || { echo 'it used H2 beside PostgreSQL' >&2; exit 1; }
say 'proven' 'every step of docker/'
