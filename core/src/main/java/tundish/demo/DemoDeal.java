package tundish.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One deal of the demo company. Moments are counted from the start of the demo: days ago, or days ahead.
 *
 * @param owner null for a lead that nobody took
 * @param amount in the workspace's currency; null where no price was named yet
 * @param steps every stage that it entered, the oldest first
 * @param contacts every contact with the customer, the oldest first
 * @param closesIn days until the expected close, negative when that day is past; null where nobody dares to say
 * @param repeats whether it follows the won deal of the same customer
 */
record DemoDeal(
        Customer customer,
        String need,
        @Nullable DemoMember owner,
        @Nullable Integer amount,
        String source,
        List<Step> steps,
        List<Contact> contacts,
        @Nullable Promise next,
        @Nullable Integer closesIn,
        boolean repeats) {

    /** A customer that does not exist: its addresses are under example.com, its numbers cannot be dialled. */
    record Customer(String name, String contact, String details, String region, String industry, String size) {}

    /**
     * The deal entered a stage.
     *
     * @param hours to add to the days; with them the moment is exact, without it is some time in office hours
     * @param reason why it was lost, as in {@code PRICE}; empty otherwise
     */
    record Step(String stage, int daysAgo, int hours, String reason, String note) {}

    /** @param channel as in {@code CALL} */
    record Contact(String channel, int daysAgo, String said) {}

    /** @param inDays negative for a promise that was not kept */
    record Promise(String text, int inDays) {}

    static Step entered(String stage, int daysAgo) {
        return new Step(stage, daysAgo, 0, "", "");
    }

    /** A step that reaches its stage's limit soon after the demo began. */
    static Step entered(String stage, int daysAgo, int hours) {
        return new Step(stage, daysAgo, hours, "", "");
    }

    static Step lost(int daysAgo, String reason, String note) {
        return new Step("lost", daysAgo, 0, reason, note);
    }

    static Contact call(int daysAgo, String said) {
        return new Contact("CALL", daysAgo, said);
    }

    static Contact meeting(int daysAgo, String said) {
        return new Contact("MEETING", daysAgo, said);
    }

    static Contact email(int daysAgo, String said) {
        return new Contact("EMAIL", daysAgo, said);
    }

    static Contact message(int daysAgo, String said) {
        return new Contact("MESSAGE", daysAgo, said);
    }

    static Promise promise(String text, int inDays) {
        return new Promise(text, inDays);
    }
}
