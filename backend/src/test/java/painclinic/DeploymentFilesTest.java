package painclinic;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The container files cannot be run by every build, so at least they are read. */
class DeploymentFilesTest {

    private static final Path ROOT = Path.of("..");

    @Test
    void composeKeepsTheDatabaseOnAVolumeWhereItsImageWantsIt() throws IOException {
        assertThat(service("database"))
                .containsEntry("image", "postgres:18")
                .containsEntry(
                        "volumes",
                        List.of(
                                "./docker/application-role.sh:/docker-entrypoint-initdb.d/application-role.sh:ro",
                                "database:/var/lib/postgresql"))
                .containsKey("healthcheck");
        assertThat(compose()).containsKey("volumes");
    }

    @Test
    void composePointsTheApplicationAtThatDatabase() throws IOException {
        Map<String, Object> application = service("application");
        assertThat(application).containsKeys("build", "healthcheck", "depends_on");
        assertThat(application.get("environment"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry(
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://database:5432/painclinic")
                .containsKey("SPRING_DATASOURCE_PASSWORD");
    }

    /** Whoever migrates owns the tables; whoever serves requests must not. */
    @Test
    void composeGivesTheApplicationARoleThatOwnsNothing() throws IOException {
        assertThat(service("application").get("environment"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("SPRING_DATASOURCE_USERNAME", "painclinic_application")
                .containsEntry("SPRING_FLYWAY_USER", "painclinic");
        assertThat(Files.readString(ROOT.resolve("docker/application-role.sh")))
                .contains("alter role painclinic_application login nosuperuser");
    }

    @Test
    void theImageDoesNotRunAsRoot() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("Dockerfile"));
        assertThat(lines).filteredOn(line -> line.startsWith("FROM ")).hasSize(2);
        int user = lines.indexOf("USER painclinic");
        assertThat(user).isPositive();
        assertThat(lines.subList(user, lines.size()))
                .anyMatch(line -> line.startsWith("ENTRYPOINT"));
    }

    /** The server listens on loopback by itself; in a container nobody would reach it there. */
    @Test
    void theImageListensWhereDockerReachesIt() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("Dockerfile")))
                .contains("ENV SERVER_ADDRESS=0.0.0.0");
        assertThat(service("application")).containsEntry("ports", List.of("127.0.0.1:8080:8080"));
        Map<String, Object> settings =
                new Yaml()
                        .load(
                                Files.readString(
                                        Path.of("src", "main", "resources", "application.yml")));
        assertThat(settings.get("server"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("address", "127.0.0.1");
    }

    private static Map<String, Object> compose() throws IOException {
        return new Yaml().load(Files.readString(ROOT.resolve("docker-compose.yml")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> service(String name) throws IOException {
        Map<String, Object> services =
                (Map<String, Object>) compose().getOrDefault("services", Map.of());
        return (Map<String, Object>) services.getOrDefault(name, Map.of());
    }
}
