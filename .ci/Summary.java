import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** Counts the tests in the report folders that it is given, and names those that were skipped, with the reason. */
final class Summary {

    private int passed;
    private int failed;
    private int skipped;

    public static void main(String[] folders) throws Exception {
        var summary = new Summary();
        for (var report : reports(folders)) {
            summary.add(report);
        }
        System.out.printf("%d passed, %d failed, %d skipped%n", summary.passed, summary.failed, summary.skipped);
        if (summary.failed > 0 || summary.passed == 0) {
            System.exit(1);
        }
    }

    private static List<Path> reports(String[] folders) throws Exception {
        var reports = new ArrayList<Path>();
        for (var folder : folders) {
            if (!Files.isDirectory(Path.of(folder))) continue;
            try (var files = Files.newDirectoryStream(Path.of(folder), "TEST-*.xml")) {
                files.forEach(reports::add);
            }
        }
        return reports;
    }

    private void add(Path report) throws Exception {
        var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
        var cases = document.getElementsByTagName("testcase");
        if (cases.getLength() == 0) {
            skipped++;
            System.out.println(
                    "skipped: " + document.getDocumentElement().getAttribute("name") + ": none of its tests ran");
        }
        for (var i = 0; i < cases.getLength(); i++) {
            count((Element) cases.item(i));
        }
    }

    private void count(Element test) {
        var name = test.getAttribute("classname") + " " + test.getAttribute("name");
        if (has(test, "failure") || has(test, "error")) {
            failed++;
            System.out.println("failed:  " + name);
        } else if (has(test, "skipped")) {
            skipped++;
            System.out.println("skipped: " + name + ": " + reason(test));
        } else {
            passed++;
        }
    }

    private static String reason(Element test) {
        var skipped = (Element) test.getElementsByTagName("skipped").item(0);
        var text = skipped.getTextContent().strip();
        return text.isEmpty()
                ? skipped.getAttribute("message")
                : text.lines().findFirst().orElseThrow().replaceFirst("^[\\w.$]+: ", "");
    }

    private static boolean has(Element test, String outcome) {
        return test.getElementsByTagName(outcome).getLength() > 0;
    }
}
