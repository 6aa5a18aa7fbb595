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
COPY --from=build /source/backend/target/painclinic-backend-*.jar painclinic.jar
USER painclinic
# inside the container every address is the container's own; who may reach it is decided outside
ENV SERVER_ADDRESS=0.0.0.0
EXPOSE 8080
ENTRYPOINT ["java", "-jar", "painclinic.jar"]
