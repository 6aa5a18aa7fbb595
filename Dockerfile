# The build's Maven comes with its wrapper, its Node from Node's own image.
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install --yes --no-install-recommends curl unzip
COPY --from=node:22-slim /usr/local /usr/local
WORKDIR /source
COPY . .
RUN ./mvnw --batch-mode --quiet package -DskipTests

FROM eclipse-temurin:25-jre
RUN apt-get update && apt-get install --yes --no-install-recommends curl \
    && rm -rf /var/lib/apt/lists/* \
    && useradd --system --create-home painclinic
WORKDIR /home/painclinic
COPY --from=build --chown=painclinic /source/backend/target/painclinic-backend-*.jar whole.jar
USER painclinic
# The jar with its libraries beside it, and what Java learns of them in one start with a database of its own: a start then
# takes half the processor time. The cache fits this very image; with any other Java it is left alone.
RUN java -Djarmode=tools -jar whole.jar extract --destination application \
    && mv application/whole.jar application/painclinic.jar \
    && rm whole.jar \
    && java -XX:AOTCacheOutput=painclinic.aot -Dspring.context.exit=onRefresh -jar application/painclinic.jar \
        --painclinic.embedded-database.directory=/tmp/training --server.port=0 \
    && rm -rf /tmp/training
# inside the container every address is the container's own; who may reach it is decided outside
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
ENTRYPOINT ["java", "-XX:AOTCache=painclinic.aot", "-jar", "application/painclinic.jar"]
