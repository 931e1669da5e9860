package tundish.storage;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DealRows extends Repository<DealRow, Key>, JpaSpecificationExecutor<DealRow> {

    Optional<DealRow> findByWorkspaceIdAndReference(long workspaceId, String reference);

    Optional<DealRow> findByWorkspaceIdAndExternalId(long workspaceId, String externalId);

    @NativeQuery("""
            select d.* from unnest(cast(:ids as bigint array)) asked (number)
            join deal d on d.workspace_id = :workspaceId and d.id = asked.number
            """)
    List<DealRow> withIds(long workspaceId, Long[] ids);

    /** By the index for each of them; of a list behind "in" H2 makes a scan. */
    @NativeQuery("""
            select d.* from unnest(cast(:references as varchar array)) asked (name)
            join deal d on d.workspace_id = :workspaceId and d.reference = asked.name
            """)
    List<DealRow> withReferences(long workspaceId, String[] references);

    @NativeQuery("""
            select d.* from unnest(cast(:externalIds as varchar array)) asked (name)
            join deal d on d.workspace_id = :workspaceId and d.external_id = asked.name
            """)
    List<DealRow> withExternalIds(long workspaceId, String[] externalIds);

    @Query("""
            select d from DealRow d
            where d.workspaceId = :workspaceId and d.foundBy.search like :pattern escape '\\'
            order by case when :text <> '' and (lower(d.details.customer) = lower(:text) or lower(d.externalId) = lower(:text))
                    then 0 else 1 end,
                case when d.closing.at is null then 0 else 1 end, d.createdAt desc, d.id desc
            """)
    List<DealRow> matching(long workspaceId, String pattern, String text, Limit limit);

    @Query("""
            select d from DealRow d
            where d.workspaceId = :workspaceId
                and (d.foundBy.companyKey = :company or d.foundBy.phoneKey = :phone or d.foundBy.emailKey = :email)
            order by case when d.closing.at is null then 0 else 1 end, d.createdAt desc, d.id desc
            """)
    List<DealRow> alike(
            long workspaceId, @Nullable String company, @Nullable String phone, @Nullable String email, Limit limit);
}
