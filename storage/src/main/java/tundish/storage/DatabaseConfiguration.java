package tundish.storage;

import javax.sql.DataSource;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.QuerySettings;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tundish.workspace.Scope;

/** How the database is spoken to, whichever it is, and what keeps workspaces apart in it. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** New rows of one transaction go to the database together. */
    @Bean
    HibernatePropertiesCustomizer batches() {
        return properties -> {
            properties.put(BatchSettings.STATEMENT_BATCH_SIZE, 100);
            properties.put(BatchSettings.ORDER_INSERTS, true);
        };
    }

    /** What is put together from a filter is understood once, as what is written out is. */
    @Bean
    HibernatePropertiesCustomizer plans() {
        return properties -> properties.put(QuerySettings.CRITERIA_PLAN_CACHE_ENABLED, true);
    }

    /** Moments come with their offset, and are not reckoned back from a calendar of Java's. */
    @Bean
    HibernatePropertiesCustomizer moments() {
        return properties ->
                properties.put(MappingSettings.PREFERRED_INSTANT_JDBC_TYPE, SqlTypes.TIMESTAMP_WITH_TIMEZONE);
    }

    /** Two generations of Jackson are on the class path: this is the one that comes with Spring. */
    @Bean
    HibernatePropertiesCustomizer jsonOfRows() {
        return properties -> properties.put(MappingSettings.JSON_FORMAT_MAPPER, new Jackson3JsonFormatMapper());
    }

    @Bean
    static BeanPostProcessor discretion() {
        return new Discretion();
    }

    @Bean
    static BeanPostProcessor manyRowsAtOnce() {
        return new ManyRowsAtOnce();
    }

    @Bean
    static BeanPostProcessor scopedSource() {
        return new ScopedSource.BelowThePool();
    }

    /** Migrations see everybody's rows; after them the new tables are locked as the old ones are. */
    @Bean
    FlywayMigrationStrategy migration(
            DataSource source, @Value("${tundish.isolation.second-lock:true}") boolean secondLock) {
        var security = new RowSecurity(secondLock);
        return flyway -> Scope.everybody().run(() -> {
            flyway.migrate();
            security.apply(flyway.getConfiguration().getDataSource());
            security.warn(source);
        });
    }

    /** Where nothing locks, such as on H2, tests find out by this what PostgreSQL would have kept back. */
    @Bean
    @ConditionalOnExpression(
            "${tundish.isolation.strict:false} or '${spring.datasource.url:}'.startsWith('jdbc:postgresql:')")
    ScopeCheck scopeCheck() {
        return new ScopeCheck();
    }
}
