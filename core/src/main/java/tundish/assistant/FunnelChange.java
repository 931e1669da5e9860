package tundish.assistant;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be done to a funnel, by the words that people type for it. */
enum FunnelChange {
    LIST("list", "列表"),
    SHOW("show", "查看"),
    VERSIONS("versions", "历史"),
    NEW("new", "新建"),
    ADD("add", "添加"),
    RENAME("rename", "改名"),
    MOVE("move", "移动"),
    LIMIT("limit", "时限"),
    SPLIT("split", "拆分"),
    RETIRE("retire", "停用");

    private final String en;
    private final String zh;

    FunnelChange(String en, String zh) {
        this.en = en;
        this.zh = zh;
    }

    String key() {
        return en;
    }

    /** Whether it is about a stage that is there. */
    boolean namesAStage() {
        return List.of(RENAME, MOVE, LIMIT, SPLIT, RETIRE).contains(this);
    }

    static Optional<FunnelChange> of(String word) {
        return word.isBlank()
                ? Optional.of(LIST)
                : Stream.of(values())
                        .filter(change -> change.en.equalsIgnoreCase(word.strip()) || change.zh.equals(word.strip()))
                        .findFirst();
    }
}
