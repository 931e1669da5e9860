package tundish.deal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What two records of one customer have in common however they were typed. A key is empty where there is nothing to
 * compare.
 *
 * @param company the name without case, spaces, punctuation and legal form
 * @param phone the last digits of the number, without country code and separators
 * @param email in lower case
 */
public record Likeness(String company, String phone, String email) {

    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(股份有限公司|有限责任公司|有限公司|公司|\\b(inc|ltd|llc|gmbh|co|corp|corporation|company|limited|ag|sa|as)\\b\\.?)");
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}.-]{1,190}\\.[\\p{Alpha}]{2,24}");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d\\s()/.-]{5,24}\\d");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern BLANKS = Pattern.compile("\\s");
    private static final Pattern NO_DIGITS = Pattern.compile("\\D");
    private static final int PHONE_DIGITS = 11;

    public static Likeness of(String customer, String contactDetails) {
        return new Likeness(company(customer), phone(contactDetails), email(contactDetails));
    }

    private static String company(String customer) {
        var plain = Normalizer.normalize(customer, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var bare = NO_LETTERS.matcher(LEGAL_FORM.matcher(plain).replaceAll("")).replaceAll("");
        return bare.isEmpty() ? BLANKS.matcher(plain).replaceAll("") : bare;
    }

    private static String phone(String contactDetails) {
        var match = PHONE.matcher(
                contactDetails.indexOf('@') < 0
                        ? contactDetails
                        : EMAIL.matcher(contactDetails).replaceAll(" "));
        if (!match.find()) {
            return "";
        }
        var digits = NO_DIGITS.matcher(match.group()).replaceAll("");
        return digits.substring(Math.max(0, digits.length() - PHONE_DIGITS));
    }

    private static String email(String contactDetails) {
        var match = EMAIL.matcher(contactDetails);
        return contactDetails.indexOf('@') >= 0 && match.find() ? match.group().toLowerCase(Locale.ROOT) : "";
    }
}
