package tundish.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import tundish.workspace.Home;
import tundish.workspace.Platform;
import tundish.workspace.WorkspaceId;

@Entity
@Immutable
@Table(name = "home")
@IdClass(HomeKey.class)
class HomeRow {

    @Id
    private long workspaceId;

    @Id
    @Enumerated(EnumType.STRING)
    private Platform platform;

    @Id
    private String team;

    @NullUnmarked
    protected HomeRow() {}

    HomeRow(WorkspaceId workspace, Home home) {
        this.workspaceId = workspace.value();
        this.platform = home.platform();
        this.team = home.team();
    }

    Home home() {
        return new Home(platform, team);
    }

    WorkspaceId workspace() {
        return new WorkspaceId(workspaceId);
    }
}
