package tundish.imports;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tundish.imports.ImportDesk.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tundish.assistant.Stores;
import tundish.deal.Deal;
import tundish.deal.Deals;
import tundish.language.Language;
import tundish.member.Member;
import tundish.member.Right;
import tundish.member.Role;
import tundish.operation.Actor;
import tundish.operation.Refusal.BadField;
import tundish.operation.Refusal.NotAllowed;
import tundish.table.CsvFile;
import tundish.testing.Calls;
import tundish.testing.InMemoryStores;

class ImporterTest {

    private static final String TABLE = """
            Deal ID,Company,Stage,Since,Sales rep,Value,Closed,Loss reason
            A-1,Acme,Prospect,2017-11-01,Dana,"1,200",,
            A-2,,Lead,,Dana,,,
            A-3,Globex,Won,2017-02-01,Lee,USD 300,2017-03-05,
            A-4,Initech,lost,2017-02-01,,12万,2017-03-05,Price
            """;

    private static final Mapping SINCE = mapping(Map.of("Since", "stageEnteredAt"), Map.of());

    private final ImportDesk desk = new ImportDesk();

    @Test
    void createsDealsWithWhatTheirHeadingsMean() {
        assertThat(desk.sends(ImportKind.DEALS, TABLE, SINCE))
                .isEqualTo("4 created, 0 updated, 0 unchanged, 0 rejected");
        assertThat(desk.funnel()).isEqualTo("""
                YX20171231001 Acme prospect since 2017-11-01T00:00:00Z, Dana, 1200.00 USD
                LX20171231002 A-2 lead since 2017-12-31T12:00:00Z, Dana,\s
                CJ20171231003 Globex won since 2017-03-05T00:00:00Z, Lee, 300.00 USD
                LS20171231004 Initech lost since 2017-03-05T00:00:00Z, , 120000.00 USD""");
    }

    @Test
    void tellsInTheLedgerWhenADealBeganAndWhenItWasClosed() {
        desk.sends(ImportKind.DEALS, TABLE, SINCE);

        assertThat(desk.ledger(desk.all().getFirst()))
                .isEqualTo("1 prospect at 2017-11-01T00:00:00Z, Imported from a file");
        assertThat(desk.ledger(desk.all().getLast())).isEqualTo("""
                1 lead at 2017-02-01T00:00:00Z, Imported from a file
                2 lost at 2017-03-05T00:00:00Z, Imported from a file""");
        assertThat(desk.all().getLast().closing())
                .hasToString("Closing[outcome=LOST, at=2017-03-05T00:00:00Z, reason=PRICE, note=, rate=null]");
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        desk.sends(ImportKind.DEALS, TABLE, SINCE);
        var before = desk.all();

        desk.now = Instant.parse("2018-01-15T08:00:00Z");
        assertThat(desk.sends(ImportKind.DEALS, TABLE, SINCE))
                .isEqualTo("0 created, 0 updated, 4 unchanged, 0 rejected");
        assertThat(desk.all()).isEqualTo(before);
    }

    @Test
    void makesMembersWithoutALoginOfNamesThatNobodyBears() {
        desk.sends(ImportKind.DEALS, TABLE, SINCE);

        assertThat(desk.members.all(desk.manager.workspaceId()))
                .filteredOn(member -> member.accounts().isEmpty())
                .extracting(Member::name)
                .containsExactly("Dana", "Grace", "Lee");
    }

    @Test
    void carriesOutWhatALaterFileSaysOtherwise() {
        desk.sends(ImportKind.DEALS, TABLE, SINCE);
        desk.now = Instant.parse("2018-01-15T08:00:00Z");

        assertThat(desk.sends(
                        ImportKind.DEALS,
                        TABLE.replace("A-1,Acme,Prospect,2017-11-01,Dana", "A-1,Acme,Won,2017-11-01,Lee")
                                .replace("\"1,200\",,", "\"1,300\",2018-01-10,"),
                        SINCE))
                .isEqualTo("0 created, 1 updated, 3 unchanged, 0 rejected");
        assertThat(desk.funnel()).startsWith("YX20171231001 Acme won since 2018-01-10T00:00:00Z, Lee, 1300.00 USD\n");
        assertThat(desk.history.edits(desk.all().getFirst().id()))
                .extracting(edit -> edit.column() + ": " + edit.before() + " -> " + edit.after())
                .containsExactly("AMOUNT: USD 1200.00 -> USD 1300.00", "OWNER: Dana -> Lee");
    }

    @Test
    void doesNotTakeADealBackToWhatAnOldFileKnew() {
        desk.sends(ImportKind.DEALS, TABLE, SINCE);
        desk.sends("""
                id,stage,stage entered,closed
                A-1,won,,2017-12-20
                A-2,incubation,2017-12-31,
                """);

        assertThat(desk.sends(ImportKind.DEALS, TABLE, SINCE))
                .isEqualTo("0 created, 0 updated, 4 unchanged, 0 rejected");
        assertThat(desk.funnel()).contains("Acme won since 2017-12-20").contains("A-2 incubation since 2017-12-31T12");
    }

    @Test
    void rejectsRowsOneByOneAndKeepsTheOthersWhole() {
        assertThat(desk.sends("""
                id,customer,stage,amount,expected close,score,status,owner,closed,stage entered
                1,Acme,prospect,100,2018-01-05,50,,,,
                2,Bad,nowhere,100,,,,,,
                3,Bad,lead,-5,,,,,,
                4,Bad,lead,lots,,,,,,
                5,Bad,lead,1,soon,,,,,
                6,Bad,lead,1,2018-02-30,,,,,
                7,Bad,lead,1,,101,,,,
                8,Bad,lead,1,,,dormant,,,
                9,Bad,lead,1,,,,,,,,too many
                10,Bad,won,1,,,,,2017-01-01,2017-02-01
                11,B\u0007d,lead,1,,,,,,
                ,,lead,1,,,,,,
                12,Globex,lead,1e3,,,,,,
                13,Initech,lead,7,,,,,,
                """)).isEqualTo("""
                2 created, 0 updated, 0 unchanged, 12 rejected
                3 stage “nowhere” UNKNOWN_STAGE
                4 amount “-5” NEGATIVE_AMOUNT
                5 amount “lots” NOT_AN_AMOUNT
                6 expected close “soon” NOT_A_DATE
                7 expected close “2018-02-30” NOT_A_DATE
                8 score “101” NOT_A_SCORE
                9 status “dormant” UNKNOWN_STATUS
                10  “too many” TOO_MANY_CELLS [10]
                11 closed “2017-01-01” CLOSED_BEFORE_BEGUN [2017-02-01]
                12 customer “B�d” CONTROL_CHARACTER
                13  “” NOBODY
                14 amount “1e3” NOT_AN_AMOUNT""");
        assertThat(desk.all()).hasSize(2);
    }

    @Test
    void readsAChineseTableWithoutAMapping() {
        assertThat(desk.sends("""
                漏斗阶段,客户名称,负责人,联系人,联系电话,邮箱,需求描述,下一步动作,预计成交日期,阶段状态,合同金额,下次跟进时间
                商务谈判,华东机械,李雷,王工,13800138000,w@example.com,产线改造,发报价,2018年2月1日,推进中,¥12万,2018-01-03 15:00
                潜在客户,远山科技,韩梅梅,,,,,下周拜访,,待跟进,,
                意向客户,南方电子,韩梅梅,,,,,,,已成交,8000,
                """)).isEqualTo("3 created, 0 updated, 0 unchanged, 0 rejected");
        assertThat(desk.funnel()).isEqualTo("""
                TP20171231001 华东机械 negotiation since 2017-12-31T12:00:00Z, 李雷, 120000.00 CNY
                LX20171231002 远山科技 lead since 2017-12-31T12:00:00Z, 韩梅梅,\s
                CJ20171231003 南方电子 won since 2017-12-31T12:00:00Z, 韩梅梅, 8000.00 USD""");
        var first = desk.all().getFirst();
        assertThat(first.details().contactDetails()).isEqualTo("13800138000, w@example.com");
        assertThat(first.nextAction()).hasToString("NextAction[text=发报价, due=2018-01-03T15:00:00Z, timed=true]");
        assertThat(desk.all().get(1).details().progress()).isEqualTo("下周拜访");
    }

    @Test
    void recognisesRowsWithoutAnyIdWhenTheyComeAgain() {
        var table = """
                customer,need,stage
                Acme,a demo,lead
                Acme,a demo,lead
                Globex,,prospect
                """;
        assertThat(desk.sends(table)).isEqualTo("3 created, 0 updated, 0 unchanged, 0 rejected");
        assertThat(desk.sends(table)).isEqualTo("0 created, 0 updated, 3 unchanged, 0 rejected");
    }

    @Test
    void asksForTheOrderOfDatesThatNothingTells() {
        var table = """
                id,customer,expected close
                1,Acme,3/4/2018
                """;
        assertThatThrownBy(() -> desk.sends(table)).isInstanceOfSatisfying(BadField.class, refusal -> {
            assertThat(refusal.problem).isEqualTo("import.askDates");
            assertThat(refusal.about)
                    .containsExactly("expected close", "3/4/2018", "MM/dd/yyyy = 2018-03-04, dd/MM/yyyy = 2018-04-03");
        });
        assertThat(desk.all()).isEmpty();

        desk.sends(ImportKind.DEALS, table, Mapping.NONE.withDates("dd/MM/yyyy"));
        assertThat(desk.all().getFirst().details().expectedClose()).isEqualTo("2018-04-03");
    }

    @Test
    void asksWhichOfTwoColumnsIsMeant() {
        assertThatThrownBy(() -> desk.sends("company,account\nAcme,Globex\n"))
                .isInstanceOfSatisfying(
                        BadField.class,
                        refusal -> assertThat(refusal.about).containsExactly("company", "account", "customer"));
        assertThatThrownBy(() -> desk.sends("colour,size\nred,5\n")).isInstanceOf(BadField.class);
        assertThatThrownBy(
                        () -> desk.sends(ImportKind.DEALS, "id\n1\n", mapping(Map.of("Id nr", "externalId"), Map.of())))
                .isInstanceOf(BadField.class);
        assertThatThrownBy(() -> desk.sends(ImportKind.DEALS, "id\n1\n", mapping(Map.of("id", "shoe"), Map.of())))
                .isInstanceOf(BadField.class);
    }

    @Test
    void onlyReportsInADryRun() {
        var report = desk.sends(
                ImportKind.DEALS,
                ImportDesk.bytes(TABLE
                        + "A-1,Acme,Prospect,2017-11-01,Dana,\"1,200\",,\nA-1,Acme,Lead,,,,,\nA-9,x,nowhere,,,,,\n"),
                SINCE,
                true);

        assertThat(ImportDesk.words(report))
                .startsWith("4 created, 1 updated, 1 unchanged, 1 rejected\n8 Stage “nowhere” UNKNOWN_STAGE");
        assertThat(desk.all()).isEmpty();
        assertThat(desk.members.all(desk.manager.workspaceId())).hasSize(1);
    }

    @Test
    void takesAHistoryInWhateverOrder() {
        var history = """
                opportunity id,stage,date,by,amount,reason
                H-1,won,2017-05-01,Dana,500,
                H-1,lead,2017-01-01,Dana,,
                H-1,prospect,2017-02-01,Lee,400,called twice
                H-2,lead,2017-03-01,Lee,,
                H-2,lost,2017-04-01,Lee,,too dear
                H-3,,2017-04-01,Lee,,
                H-3,lead,,Lee,,
                """;
        assertThat(desk.sends(ImportKind.HISTORY, history, Mapping.NONE)).isEqualTo("""
                2 created, 3 updated, 0 unchanged, 2 rejected
                8 date “” MISSING
                7 stage “” MISSING""");
        assertThat(desk.funnel()).isEqualTo("""
                LX20171231001 H-1 won since 2017-05-01T00:00:00Z, , 500.00 USD
                LX20171231002 H-2 lost since 2017-04-01T00:00:00Z, ,\s""");
        assertThat(desk.ledger(desk.all().getFirst())).isEqualTo("""
                1 lead at 2017-01-01T00:00:00Z, Imported from a file
                2 prospect at 2017-02-01T00:00:00Z, called twice
                3 won at 2017-05-01T00:00:00Z, Imported from a file""");

        assertThat(desk.sends(ImportKind.HISTORY, history, Mapping.NONE))
                .startsWith("0 created, 0 updated, 5 unchanged, 2 rejected");
        assertThat(desk.sends(ImportKind.HISTORY, "id,stage,date\nH-1,incubation,2017-03-03\n", Mapping.NONE))
                .isEqualTo("""
                        0 created, 0 updated, 0 unchanged, 1 rejected
                        2 date “2017-03-03” OUT_OF_ORDER [2017-05-01]""");
    }

    @Test
    void leavesOutLeadsThatLookLikeADealThatIsThere() {
        desk.sends(ImportKind.DEALS, TABLE, SINCE);

        var leads = """
                company,contact,phone,e-mail,source
                ACME Inc.,Tim,,,fair
                Umbrella,Ann,+49 30 1234567,,fair
                Someone else,Ann,(030) 123-4567,a@b.example,fair
                Umbrella GmbH,Ann,,,fair
                """;
        var report = desk.sends(ImportKind.LEADS, ImportDesk.bytes(leads), Mapping.NONE, false);

        assertThat(ImportDesk.words(report)).startsWith("2 created, 0 updated, 0 unchanged, 0 rejected, 2 duplicates");
        assertThat(report.alike())
                .extracting(row -> row.line() + " " + row.customer() + " " + row.reference())
                .containsExactly("2 ACME Inc. YX20171231001", "5 Umbrella GmbH ");
        assertThat(desk.sends(ImportKind.LEADS, leads, Mapping.NONE))
                .isEqualTo("0 created, 0 updated, 2 unchanged, 0 rejected, 2 duplicates");
    }

    @Test
    void comesBackUnchangedFromAnExport() {
        desk.sends(ImportKind.DEALS, TABLE, SINCE);
        desk.sends(
                "id,customer,need,contact details,next action,next action due,owner\nX-1,=Danger,\"@a\n-b\",+47 22 33,call,2018-01-02,Grace\n");

        assertThat(desk.exported(Language.ZH).lines().limit(2))
                .containsExactly(
                        "\uFEFF漏斗阶段,线索/商机编号,客户名称,负责人,联系人,联系方式,需求描述,当前进度,下一步动作,预计成交时间,阶段状态,金额,币种,来源渠道,市场活动,区域,行业,企业规模,下一步时间,评分,停留天数,外部编号,漏斗,创建时间,进入阶段时间,关闭时间,流失原因,复购自",
                        "意向客户,YX20171231001,Acme,Dana,,,,,,,待跟进,1200.00,USD,,,,,,,,60,A-1,default,2017-11-01 00:00:00,2017-11-01 00:00:00,,,");
        var before = desk.all();
        for (var language : Language.values()) {
            assertThat(desk.sends(desk.exported(language))).isEqualTo("0 created, 0 updated, 5 unchanged, 0 rejected");
        }
        assertThat(desk.all()).isEqualTo(before);

        var elsewhere = new ImportDesk();
        assertThat(elsewhere.sends(desk.exported(Language.EN)))
                .isEqualTo("5 created, 0 updated, 0 unchanged, 0 rejected");
        assertThat(elsewhere.exported(Language.EN)).isEqualTo(desk.exported(Language.EN));
    }

    @Test
    void tellsHowFarItIs() {
        var seen = new ArrayList<String>();
        desk.importer.run(
                desk.manager,
                new ImportOrder(ImportKind.DEALS, "default", Mapping.NONE, false),
                new CsvFile(ImportDesk.bytes(rows(2100))),
                (done, total) -> seen.add(done + "/" + total));

        assertThat(seen).isEqualTo(List.of("0/2100", "1000/2100", "2000/2100", "2100/2100"));
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(row -> row + ",c" + row + "\n")
                .collect(joining("", "id,customer\n", ""));
    }

    @Test
    void losesOfManyRowsOnlyThoseThatCannotBeKept() {
        var unlucky = new ImportDesk(failing("c3", "c700", "c1099"));

        assertThat(unlucky.sends(rows(1100))).isEqualTo("""
                1097 created, 0 updated, 0 unchanged, 3 rejected
                5  “3” FAILED
                702  “700” FAILED
                1101  “1099” FAILED""");
        assertThat(unlucky.all())
                .extracting(Deal::externalId)
                .doesNotHaveDuplicates()
                .hasSize(1097);
    }

    @Test
    void givesUpWhereRowAfterRowFails() {
        var down = new ImportDesk(
                failing(IntStream.range(0, 100).mapToObj(row -> "c" + row).toArray(String[]::new)));
        assertThatThrownBy(() -> down.sends(rows(100))).hasMessage("no room for c20");
    }

    /** Stores that cannot keep deals of some customers. */
    private static Stores failing(String... customers) {
        var stores = InMemoryStores.create();
        var deals = Calls.checked(Deals.class, stores.deals(), "addAll", arguments -> {
            for (var deal : (List<?>) arguments[0]) {
                var customer = ((Deal) deal).details().customer();
                if (List.of(customers).contains(customer)) {
                    throw new IllegalStateException("no room for " + customer);
                }
            }
        });
        return InMemoryStores.with(stores, deals);
    }

    @Test
    void refusesSomebodyWhoMayNotImport() {
        var rep = desk.joins(desk.manager.workspace(), "Rita", Role.REP);
        assertThatThrownBy(() -> importAs(rep)).isInstanceOf(NotAllowed.class);
    }

    private void importAs(Actor actor) {
        var order = new ImportOrder(ImportKind.DEALS, "default", Mapping.NONE, false);
        desk.importer.run(actor, order, new CsvFile(ImportDesk.bytes("id\n1\n")), Progress.NONE);
    }

    @Test
    void putsPeopleIntoTeams() {
        desk.joins(desk.manager.workspace(), "Dana", Role.REP);
        var file = """
                sales_agent,E-mail,manager,regional_office
                Dana,,Grace,North
                dana ,,Grace,  Far	North
                Lee,lee@example.com,Grace,South
                Mo,nowhere,Grace,South
                ,lee@example.com,Grace,
                ,,Grace,East
                """;
        assertThat(ImportDesk.words(desk.sends(ImportKind.PEOPLE, ImportDesk.bytes(file), Mapping.NONE, true)))
                .startsWith("1 created, 2 updated, 1 unchanged");
        assertThat(desk.teams()).isEqualTo("Dana: , Grace: ");
        assertThat(desk.sends(ImportKind.PEOPLE, file, Mapping.NONE)).isEqualTo("""
                1 created, 2 updated, 1 unchanged, 2 rejected
                5 E-mail “nowhere” NOT_AN_EMAIL
                7 sales_agent “” MISSING""");
        assertThat(desk.teams()).isEqualTo("Dana: Far North, Grace: , Lee: South");
        assertThat(desk.sends(ImportKind.PEOPLE, "姓名,团队\nLee,无\nDana,Far North\n", Mapping.NONE))
                .isEqualTo("0 created, 1 updated, 1 unchanged, 0 rejected");
        assertThat(desk.teams()).isEqualTo("Dana: Far North, Grace: , Lee: ");
    }

    @Test
    void takesPeopleOnlyFromThoseWhoMayChangeThem() {
        var marketer = desk.joins(desk.manager.workspace(), "Mia", Role.MARKETER);
        var order = new ImportOrder(ImportKind.PEOPLE, "default", Mapping.NONE, false);
        var file = new CsvFile(ImportDesk.bytes("name,team\nMia,North\n"));
        assertThatThrownBy(() -> desk.importer.run(marketer, order, file, Progress.NONE))
                .isInstanceOfSatisfying(
                        NotAllowed.class, refused -> assertThat(refused.right).isEqualTo(Right.CHANGE_PEOPLE));
        assertThat(desk.teams()).isEqualTo("Grace: , Mia: ");
    }

    @Test
    void asksWhomItMeansWhereTwoBearOneName() {
        desk.joins(desk.manager.workspace(), "Dana", Role.REP);
        var second = desk.joins(desk.manager.workspace(), "Dana", Role.REP).member();

        assertThat(desk.sends(
                        ImportKind.PEOPLE,
                        "name,team\nDana,North\nDana #" + second.id().number() + ",South\n",
                        Mapping.NONE))
                .isEqualTo("""
                        0 created, 1 updated, 0 unchanged, 1 rejected
                        2 name “Dana” AMBIGUOUS_PERSON""");
        assertThat(desk.teams()).isEqualTo("Dana: , Dana: South, Grace: ");
    }

    @Test
    void takesExchangeRatesByDate() {
        var file = """
                Currency;Rate;Date
                EUR;1,08;2026-01-01
                eur;1,10;2026-02-01
                USD;1;2026-01-01
                EUR;0;2026-03-01
                XXQ;2;2026-01-01
                GBP;1.3;
                """;
        assertThat(desk.sends(ImportKind.RATES, file, Mapping.NONE)).isEqualTo("""
                2 created, 0 updated, 0 unchanged, 4 rejected
                4 Currency “USD” OWN_CURRENCY
                5 Rate “0” NOT_A_RATE
                6 Currency “XXQ” UNKNOWN_CURRENCY
                7 Date “” MISSING""");
        assertThat(desk.sends(ImportKind.RATES, file, Mapping.NONE))
                .startsWith("0 created, 0 updated, 2 unchanged, 4 rejected");
        assertThat(desk.sends(ImportKind.RATES, "币种,汇率,生效日期\nEUR,1.09,2026-01-01\n", Mapping.NONE))
                .isEqualTo("0 created, 1 updated, 0 unchanged, 0 rejected");
    }

    @Test
    void triesRatesWithoutKeepingThem() {
        var file = "currency,rate,from\nEUR,1.08,2026-01-01\nEUR,1.09,2026-01-01\n";
        assertThat(ImportDesk.words(desk.sends(ImportKind.RATES, ImportDesk.bytes(file), Mapping.NONE, true)))
                .isEqualTo("1 created, 1 updated, 0 unchanged, 0 rejected");
        assertThat(desk.sends(ImportKind.RATES, file, Mapping.NONE)).startsWith("1 created, 1 updated");
    }

    @Test
    void asksForTheColumnsThatRatesNeed() {
        assertThatThrownBy(() -> desk.sends(ImportKind.RATES, "currency,customer\nEUR,Acme\n", Mapping.NONE))
                .isInstanceOfSatisfying(
                        BadField.class, bad -> assertThat(bad.problem).isEqualTo("import.tooFewColumns.rates"));
    }
}
