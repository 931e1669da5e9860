package tundish.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;
import tundish.funnel.Funnel;
import tundish.funnel.FunnelVersion;
import tundish.workspace.WorkspaceId;

@Entity
@Immutable
@Table(name = "funnel_version")
@IdClass(FunnelKey.class)
class FunnelRow {

    @Id
    private long workspaceId;

    @Id
    private String name;

    @Id
    private int version;

    @JdbcTypeCode(SqlTypes.JSON)
    private FunnelDefinition definition;

    private Instant createdAt;

    @NullUnmarked
    protected FunnelRow() {}

    FunnelRow(WorkspaceId workspace, Funnel funnel, Instant createdAt) {
        this.workspaceId = workspace.value();
        this.name = funnel.name();
        this.version = funnel.version();
        this.definition = FunnelDefinition.of(funnel);
        this.createdAt = createdAt;
    }

    FunnelVersion toVersion() {
        return new FunnelVersion(toFunnel(), createdAt);
    }

    Funnel toFunnel() {
        return definition.toFunnel(name, version);
    }
}
