package painclinic;

import org.springframework.boot.autoconfigure.AutoConfigurationExcludeFilter;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** A test of what the clinic keeps: the storage modules and a real database, without the web. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = StorageTest.Modules.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "db-scheduler.enabled=false",
            "spring.flyway.locations=classpath:db/migration"
        })
public @interface StorageTest {

    /** A Monday noon, inside the example bundle's horizon. */
    Instant NOW = Instant.parse("2027-01-11T12:00:00Z");

    /** Not a configuration by annotation, so that no other test's scan finds it. */
    @EnableAutoConfiguration
    @EntityScan({
        "painclinic.clinic",
        "painclinic.patient",
        "painclinic.course",
        "painclinic.schedule",
        "painclinic.draft"
    })
    @EnableJpaRepositories({
        "painclinic.clinic",
        "painclinic.patient",
        "painclinic.course",
        "painclinic.schedule",
        "painclinic.draft"
    })
    @ComponentScan(
            basePackages = {
                "painclinic.audit",
                "painclinic.database",
                "painclinic.clinic",
                "painclinic.patient",
                "painclinic.course",
                "painclinic.schedule",
                "painclinic.exchange",
                "painclinic.draft",
                "painclinic.notice"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.CUSTOM,
                            classes = AutoConfigurationExcludeFilter.class))
    @Import(DatabaseTestConfiguration.class)
    class Modules {

        /** Fixed, so that what is past and what is to come never depends on the day of the test. */
        @Bean
        @Primary
        Clock fixedClock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }
}
