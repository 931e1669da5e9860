package tundish.demo;

import static tundish.deal.LostReason.COMPETITOR;
import static tundish.deal.LostReason.PRICE;
import static tundish.demo.DemoDeal.call;
import static tundish.demo.DemoDeal.email;
import static tundish.demo.DemoDeal.entered;
import static tundish.demo.DemoDeal.lost;
import static tundish.demo.DemoDeal.meeting;
import static tundish.demo.DemoDeal.message;
import static tundish.demo.DemoDeal.promise;
import static tundish.demo.DemoMember.ETHAN;
import static tundish.demo.DemoMember.LI_NA;
import static tundish.demo.DemoSources.PARTNER;
import static tundish.demo.DemoSources.REFERRAL;
import static tundish.demo.DemoSources.SEARCH_ADS;
import static tundish.demo.DemoSources.TRADE_SHOW;
import static tundish.demo.DemoSources.WEBSITE;
import static tundish.funnel.DefaultFunnel.INCUBATION;
import static tundish.funnel.DefaultFunnel.LEAD;
import static tundish.funnel.DefaultFunnel.NEGOTIATION;
import static tundish.funnel.DefaultFunnel.PROSPECT;
import static tundish.funnel.DefaultFunnel.REPURCHASE;
import static tundish.funnel.DefaultFunnel.WON;

import java.util.List;
import tundish.demo.DemoDeal.Customer;

/** Deals with customers who write in English. */
final class EnglishDemoDeals {

    private EnglishDemoDeals() {}

    static List<DemoDeal> all() {
        return List.of(
                acme(),
                harborFoods(),
                harborLogistics(),
                quarryLane(),
                bluewater(),
                copperline(),
                finchDairy(),
                redwood(),
                silverbrook(),
                alderCreek(),
                pinecrest(),
                marlow(),
                marlowAgain(),
                stonegate(),
                fernhill());
    }

    private static DemoDeal acme() {
        return new DemoDeal(
                new Customer(
                        "Acme Fabrication",
                        "Dana Whitfield",
                        "dana.whitfield@acme.example.com, +1 202-555-0101",
                        "Midwest",
                        "Metalworking",
                        "200-499"),
                "Vibration monitoring on 12 presses",
                ETHAN,
                null,
                TRADE_SHOW,
                List.of(entered(LEAD, 2)),
                List.of(call(1, "Saw our stand at the fair. Two presses failed without warning this spring.")),
                promise("Call Dana back with a reference customer", 1),
                null,
                false);
    }

    private static DemoDeal harborFoods() {
        return new DemoDeal(
                new Customer(
                        "Harbor Foods",
                        "Luis Ortega",
                        "l.ortega@harborfoods.example.com, +1 202-555-0102",
                        "West Coast",
                        "Food",
                        "500-999"),
                "Temperature logging in cold storage",
                ETHAN,
                18_000,
                SEARCH_ADS,
                List.of(entered(LEAD, 6, 22)),
                List.of(email(5, "Asked for a price list. Sent the brochure instead.")),
                null,
                null,
                false);
    }

    private static DemoDeal harborLogistics() {
        return new DemoDeal(
                new Customer(
                        "Harbor Logistics",
                        "Priya Nair",
                        "priya@harborlogistics.example.com, +1 202-555-0103",
                        "West Coast",
                        "Logistics",
                        "200-499"),
                "Wants to know when conveyor motors run hot",
                null,
                null,
                WEBSITE,
                List.of(entered(LEAD, 3)),
                List.of(),
                null,
                null,
                false);
    }

    private static DemoDeal quarryLane() {
        return new DemoDeal(
                new Customer(
                        "Quarry Lane Ceramics",
                        "Beth Moran",
                        "beth.moran@quarrylane.example.com, +1 202-555-0104",
                        "South",
                        "Building materials",
                        "50-199"),
                "Kiln fans fail every few months",
                ETHAN,
                22_000,
                REFERRAL,
                List.of(entered(LEAD, 9)),
                List.of(message(8, "Interested, but travelling until next week.")),
                promise("Try Beth again", -2),
                null,
                false);
    }

    private static DemoDeal bluewater() {
        return new DemoDeal(
                new Customer(
                        "Bluewater Packaging",
                        "Tom Alder",
                        "tom.alder@bluewater.example.com, +1 202-555-0105",
                        "Northeast",
                        "Packaging",
                        "500-999"),
                "Monitoring for three filling lines",
                ETHAN,
                64_000,
                TRADE_SHOW,
                List.of(entered(LEAD, 20), entered(PROSPECT, 6)),
                List.of(
                        call(
                                17,
                                "Downtime costs them about 9,000 an hour. Maintenance lead wants data, not gut feeling."),
                        meeting(8, "Walked the lines. 38 measuring points. Budget year ends in the autumn.")),
                promise("Present the layout for 38 points", 3),
                45,
                false);
    }

    private static DemoDeal copperline() {
        return new DemoDeal(
                new Customer(
                        "Copperline Cables",
                        "Grace Okafor",
                        "grace@copperline.example.com, +1 202-555-0106",
                        "Midwest",
                        "Cables",
                        "200-499"),
                "Early warning for extruder gearboxes",
                ETHAN,
                41_000,
                PARTNER,
                List.of(entered(LEAD, 25), entered(PROSPECT, 13, 22)),
                List.of(
                        call(21, "The partner introduced us. Gearboxes are eight years old."),
                        call(15, "Plant manager agrees to a walk-through. Date still open.")),
                null,
                60,
                false);
    }

    private static DemoDeal finchDairy() {
        return new DemoDeal(
                new Customer(
                        "Finch Dairy",
                        "Owen Finch",
                        "owen@finchdairy.example.com, +1 202-555-0107",
                        "Northeast",
                        "Food",
                        "50-199"),
                "Separator vibration, hygiene-rated sensors",
                LI_NA,
                35_000,
                WEBSITE,
                List.of(entered(LEAD, 19), entered(PROSPECT, 9)),
                List.of(
                        call(16, "Needs sensors that survive washdown."),
                        meeting(10, "Online demo went well. Quality manager will join the next one."),
                        email(2, "Sent the washdown certificate.")),
                promise("Second demo with the quality manager", 2),
                50,
                false);
    }

    private static DemoDeal redwood() {
        return new DemoDeal(
                new Customer(
                        "Redwood Tool Works",
                        "Hannah Price",
                        "h.price@redwoodtools.example.com, +1 202-555-0108",
                        "South",
                        "Machine tools",
                        "200-499"),
                "Spindle monitoring, trial on four machines",
                ETHAN,
                78_000,
                REFERRAL,
                List.of(entered(LEAD, 48), entered(PROSPECT, 35), entered(INCUBATION, 12)),
                List.of(
                        call(44, "A former colleague of hers uses us."),
                        meeting(37, "Four machines are enough for a trial. Finance signs above 50,000."),
                        message(4, "Trial found a worn bearing on machine 3. She is delighted.")),
                promise("Review the trial results together", 4),
                30,
                false);
    }

    private static DemoDeal silverbrook() {
        return new DemoDeal(
                new Customer(
                        "Silverbrook Pumps",
                        "Ian McKellop",
                        "ian@silverbrook.example.com, +1 202-555-0109",
                        "Midwest",
                        "Pumps",
                        "50-199"),
                "Sensors to build into their own pumps",
                ETHAN,
                120_000,
                PARTNER,
                List.of(entered(LEAD, 70), entered(PROSPECT, 55), entered(INCUBATION, 29, 22)),
                List.of(
                        call(66, "Their customers ask for connected pumps."),
                        meeting(57, "Wants our sensor under their brand. Legal has to look at it."),
                        call(18, "Legal is slow. Compares us with one more vendor.")),
                null,
                75,
                false);
    }

    private static DemoDeal alderCreek() {
        return new DemoDeal(
                new Customer(
                        "Alder Creek Water",
                        "Sofia Lindqvist",
                        "sofia@aldercreek.example.com, +1 202-555-0110",
                        "West Coast",
                        "Water",
                        "200-499"),
                "Monitoring of 26 pumping stations",
                ETHAN,
                156_000,
                TRADE_SHOW,
                List.of(entered(LEAD, 82), entered(PROSPECT, 64), entered(INCUBATION, 41), entered(NEGOTIATION, 3)),
                List.of(
                        call(78, "Two stations flooded last winter."),
                        meeting(66, "Operations and IT both in the room. IT asks about hosting."),
                        meeting(43, "Six-week trial agreed."),
                        call(3, "Trial passed. Purchasing asks for payment in two parts.")),
                promise("Send the contract with two instalments", 1),
                6,
                false);
    }

    private static DemoDeal pinecrest() {
        return new DemoDeal(
                new Customer(
                        "Pinecrest Plastics",
                        "Marcus Webb",
                        "m.webb@pinecrest.example.com, +1 202-555-0111",
                        "South",
                        "Plastics",
                        "200-499"),
                "Energy and vibration on 20 moulding machines",
                ETHAN,
                88_000,
                SEARCH_ADS,
                List.of(
                        entered(LEAD, 76),
                        entered(PROSPECT, 61),
                        entered(INCUBATION, 38),
                        entered(NEGOTIATION, 15),
                        entered(WON, 3)),
                List.of(
                        call(72, "Energy bill is up by a third."),
                        meeting(63, "Clear need, 20 machines, owner decides himself."),
                        call(4, "Accepts 88,000 with on-site training.")),
                null,
                null,
                false);
    }

    private static DemoDeal marlow() {
        return new DemoDeal(
                new Customer(
                        "Marlow Textiles",
                        "Edith Marlow",
                        "edith@marlowtextiles.example.com, +1 202-555-0112",
                        "Northeast",
                        "Textiles",
                        "50-199"),
                "Loom monitoring, first hall",
                ETHAN,
                46_000,
                REFERRAL,
                List.of(
                        entered(LEAD, 118),
                        entered(PROSPECT, 101),
                        entered(INCUBATION, 80),
                        entered(NEGOTIATION, 52),
                        entered(WON, 40)),
                List.of(
                        call(113, "Looms stop several times a week."),
                        meeting(103, "Counts stops by hand today."),
                        meeting(42, "Signed for the first hall.")),
                null,
                null,
                false);
    }

    private static DemoDeal marlowAgain() {
        return new DemoDeal(
                new Customer(
                        "Marlow Textiles",
                        "Edith Marlow",
                        "edith@marlowtextiles.example.com, +1 202-555-0112",
                        "Northeast",
                        "Textiles",
                        "50-199"),
                "The same for the second hall",
                ETHAN,
                52_000,
                REFERRAL,
                List.of(entered(REPURCHASE, 8)),
                List.of(meeting(8, "Stops are down by a fifth in the first hall. Wants an offer for the second.")),
                promise("Measure the second hall", 5),
                35,
                true);
    }

    private static DemoDeal stonegate() {
        return new DemoDeal(
                new Customer(
                        "Stonegate Glass",
                        "Paul Renner",
                        "paul@stonegate.example.com, +1 202-555-0113",
                        "Midwest",
                        "Glass",
                        "500-999"),
                "Furnace fan monitoring",
                ETHAN,
                72_000,
                SEARCH_ADS,
                List.of(
                        entered(LEAD, 58),
                        entered(PROSPECT, 44),
                        entered(NEGOTIATION, 16),
                        lost(2, PRICE, "A local integrator offered a fifth less; our floor was reached.")),
                List.of(
                        call(54, "Fans are critical, no spare on site."),
                        meeting(46, "Wants a fixed price for everything."),
                        call(5, "Another offer is lower. Asked for 25 % off.")),
                null,
                null,
                false);
    }

    private static DemoDeal fernhill() {
        return new DemoDeal(
                new Customer(
                        "Fernhill Optics",
                        "Ruth Adeyemi",
                        "ruth@fernhill.example.com, +1 202-555-0114",
                        "Northeast",
                        "Optics",
                        "50-199"),
                "Clean-room fan units",
                LI_NA,
                30_000,
                WEBSITE,
                List.of(
                        entered(LEAD, 45),
                        entered(PROSPECT, 30),
                        lost(11, COMPETITOR, "Stayed with the vendor of their building control.")),
                List.of(
                        call(41, "Looks at three vendors."),
                        call(32, "Building control vendor offers the same as an add-on.")),
                null,
                null,
                false);
    }
}
