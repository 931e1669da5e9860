package tundish.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tundish.deal.LostReason;
import tundish.followup.ContactChannel;
import tundish.funnel.DefaultFunnel;
import tundish.funnel.Stage;

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
     * @param reason why it was lost; null for every other stage
     */
    record Step(
            Stage stage, int daysAgo, int hours, @Nullable LostReason reason, String note) {}

    /** What a customer said. */
    record Contact(ContactChannel channel, int daysAgo, String said) {}

    /** @param inDays negative for a promise that was not kept */
    record Promise(String text, int inDays) {}

    static Step entered(Stage stage, int daysAgo) {
        return new Step(stage, daysAgo, 0, null, "");
    }

    /** A step that reaches its stage's limit soon after the demo began. */
    static Step entered(Stage stage, int daysAgo, int hours) {
        return new Step(stage, daysAgo, hours, null, "");
    }

    static Step lost(int daysAgo, LostReason reason, String note) {
        return new Step(DefaultFunnel.LOST, daysAgo, 0, reason, note);
    }

    static Contact call(int daysAgo, String said) {
        return new Contact(ContactChannel.CALL, daysAgo, said);
    }

    static Contact meeting(int daysAgo, String said) {
        return new Contact(ContactChannel.MEETING, daysAgo, said);
    }

    static Contact email(int daysAgo, String said) {
        return new Contact(ContactChannel.EMAIL, daysAgo, said);
    }

    static Contact message(int daysAgo, String said) {
        return new Contact(ContactChannel.MESSAGE, daysAgo, said);
    }

    static Promise promise(String text, int inDays) {
        return new Promise(text, inDays);
    }
}
