# Tundish in a container: docker build -t tundish .
# Settings in /app/config, the H2 file (if no PostgreSQL is configured) in /app/data.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
RUN mvn -B -DskipTests package \
 && java -Djarmode=tools -jar bot/target/bot-*.jar extract --destination /app --application-filename tundish.jar

FROM eclipse-temurin:25
RUN useradd --system --uid 10001 --no-create-home --home-dir /app tundish \
 && mkdir -p /app/data && chown tundish /app/data
WORKDIR /app
COPY --from=build /app/lib lib
COPY --from=build /app/tundish.jar .
COPY config config

# The cache that halves the start serves only a process with the flags it was trained with: one file holds them.
RUN printf '%s\n' -XX:+UseParallelGC -XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError \
      --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dfile.encoding=UTF-8 > java.flags \
 && java @java.flags -XX:AOTCacheOutput=tundish.aot -Dspring.context.exit=onRefresh -jar tundish.jar \
      --spring.datasource.url="jdbc:h2:mem:training;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"

USER tundish
# Other machines reach a container by its network, never by its loopback.
ENV SERVER_ADDRESS=0.0.0.0
VOLUME /app/config /app/data
EXPOSE 8080
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s CMD ["bash", "-c", \
  "exec 3<>/dev/tcp/127.0.0.1/${MANAGEMENT_SERVER_PORT:-${SERVER_PORT:-8080}} && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "@java.flags", "-XX:AOTCache=tundish.aot", "-jar", "tundish.jar"]
