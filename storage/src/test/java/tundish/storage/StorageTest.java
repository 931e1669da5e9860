package tundish.storage;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tundish.assistant.Stores;
import tundish.chat.Receipts;
import tundish.imports.HandedFiles;
import tundish.lease.Leases;
import tundish.testing.ForEverybody;

/** A test on the stores of a database, set up as the application sets it up. */
@SpringBootTest(
        classes = StorageTest.Application.class,
        properties = {
            "spring.main.banner-mode=off",
            "spring.flyway.locations=classpath:db/migration/common,classpath:db/migration/{vendor}",
            "spring.jpa.open-in-view=false",
            "spring.jpa.hibernate.ddl-auto=validate",
            "spring.jpa.properties.hibernate.jdbc.time_zone=UTC",
            "tundish.isolation.strict=true"
        })
@ExtendWith(ForEverybody.class)
abstract class StorageTest {

    @Autowired
    private Stores stores;

    @Autowired
    private Receipts receipts;

    @Autowired
    private Leases leases;

    @Autowired
    private HandedFiles handedFiles;

    public HandedFiles handedFiles() {
        return handedFiles;
    }

    public Stores stores() {
        return stores;
    }

    public Receipts receipts() {
        return receipts;
    }

    public Leases leases() {
        return leases;
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(StorageConfiguration.class)
    static class Application {

        @Bean
        InstantSource clock() {
            return InstantSource.fixed(Instant.parse("2024-05-01T00:00:00Z"));
        }
    }

    abstract static class OnH2 extends StorageTest {

        @DynamicPropertySource
        static void database(DynamicPropertyRegistry properties) {
            TestDatabase.h2().register(properties);
        }
    }

    abstract static class OnPostgres extends StorageTest {

        @DynamicPropertySource
        static void database(DynamicPropertyRegistry properties) {
            TestDatabase.postgres().register(properties);
        }
    }
}
