package tundish.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import tundish.operation.ReportView;
import tundish.operation.ReportView.Face;

/** Reads what people type after {@code /funnel report}: “last quarter by owner”, 上季度 按负责人. */
final class ReportWords {

    private static final Map<String, Pattern> BY = new LinkedHashMap<>();
    private static final Map<Face, Pattern> FACES = new LinkedHashMap<>();
    private static final Pattern STRICT = words("strict(ly)?", "严格");
    private static final Pattern TOUCHED = words("touched", "触及|经过");

    static {
        BY.put("owner", by("owners?|reps?|people|sales", "负责人|销售|人员"));
        BY.put("team", by("teams?", "团队|小组"));
        BY.put("source", by("sources?|channels?", "来源渠道|来源|渠道"));
        BY.put("campaign", by("campaigns?", "市场活动|活动"));
        BY.put("region", by("regions?", "区域|地区"));
        BY.put("industry", by("industry|industries|sectors?", "行业"));
        BY.put("size", by("(company )?sizes?", "企业规模|规模"));
        BY.put("need", by("needs?|products?", "需求|产品"));
        BY.put("customer", by("customers?|accounts?", "客户"));
        BY.put("week", by("weeks?", "周|星期"));
        BY.put("month", by("months?", "月份?"));
        BY.put("quarter", by("quarters?", "季度?"));
        FACES.put(Face.TREND, words("trend", "趋势"));
        FACES.put(Face.TIME, words("time in stage|durations?", "停留时间|停留"));
        FACES.put(Face.MATRIX, words("matrix|transitions", "流转"));
    }

    private ReportWords() {}

    /** What is left of the words is the period, perhaps with the name of a funnel before or behind it. */
    static ReportView view(String typed) {
        var rest = typed;
        var by = "";
        for (var each : BY.entrySet()) {
            if (by.isEmpty() && each.getValue().matcher(rest).find()) {
                by = each.getKey();
                rest = each.getValue().matcher(rest).replaceFirst(" ");
            }
        }
        var face = Face.SUMMARY;
        for (var each : FACES.entrySet()) {
            if (face == Face.SUMMARY && each.getValue().matcher(rest).find()) {
                face = each.getKey();
                rest = each.getValue().matcher(rest).replaceFirst(" ");
            }
        }
        var counting =
                STRICT.matcher(rest).find() ? "strict" : TOUCHED.matcher(rest).find() ? "touched" : "";
        rest = TOUCHED.matcher(STRICT.matcher(rest).replaceAll(" ")).replaceAll(" ");
        return new ReportView("", rest.strip().replaceAll("\\s+", " "), by, counting, face);
    }

    private static Pattern by(String english, String chinese) {
        return Pattern.compile(
                "\\bby (" + english + ")\\b|按(" + chinese + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Pattern words(String english, String chinese) {
        return Pattern.compile(
                "\\b(" + english + ")\\b|(" + chinese + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
