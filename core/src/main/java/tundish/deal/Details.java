package tundish.deal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tundish.money.Money;

/**
 * What people write about a deal. Texts are empty where nothing is known.
 *
 * @param contactDetails phone and e-mail as typed; never to be logged
 * @param progress where things stand, as of the last follow-up
 * @param score 0 to 100, null where the deal was not scored
 */
public record Details(
        String customer,
        String contact,
        String contactDetails,
        String need,
        String progress,
        @Nullable LocalDate expectedClose,
        @Nullable Money amount,
        String source,
        String campaign,
        String region,
        String industry,
        String companySize,
        @Nullable Integer score) {

    public static Details of(String customer) {
        return new Details(customer, "", "", "", "", null, null, "", "", "", "", "", null);
    }

    public Details withProgress(String changed) {
        return withText(Column.PROGRESS, changed);
    }

    public Details withNeed(String changed) {
        return withText(Column.NEED, changed);
    }

    public Details withAmount(@Nullable Money changed) {
        return new Details(
                customer,
                contact,
                contactDetails,
                need,
                progress,
                expectedClose,
                changed,
                source,
                campaign,
                region,
                industry,
                companySize,
                score);
    }

    public Details withExpectedClose(@Nullable LocalDate changed) {
        return new Details(
                customer,
                contact,
                contactDetails,
                need,
                progress,
                changed,
                amount,
                source,
                campaign,
                region,
                industry,
                companySize,
                score);
    }

    /**
     * What one of the columns that hold plain text says.
     *
     * @throws IllegalArgumentException for another column
     */
    public String text(Column column) {
        return switch (column) {
            case CUSTOMER -> customer;
            case CONTACT -> contact;
            case CONTACT_DETAILS -> contactDetails;
            case NEED -> need;
            case PROGRESS -> progress;
            case SOURCE -> source;
            case CAMPAIGN -> campaign;
            case REGION -> region;
            case INDUSTRY -> industry;
            case COMPANY_SIZE -> companySize;
            default -> throw new IllegalArgumentException(column + " is no text");
        };
    }

    /** Replaces one of the columns that hold plain text. */
    public Details withText(Column column, String text) {
        return new Details(
                column == Column.CUSTOMER ? text : customer,
                column == Column.CONTACT ? text : contact,
                column == Column.CONTACT_DETAILS ? text : contactDetails,
                column == Column.NEED ? text : need,
                column == Column.PROGRESS ? text : progress,
                expectedClose,
                amount,
                column == Column.SOURCE ? text : source,
                column == Column.CAMPAIGN ? text : campaign,
                column == Column.REGION ? text : region,
                column == Column.INDUSTRY ? text : industry,
                column == Column.COMPANY_SIZE ? text : companySize,
                score);
    }
}
