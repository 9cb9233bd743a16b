using System.Text;
using System.Text.Json.Nodes;
using AskNix.Backend;
using AskNix.Understanding;

namespace AskNix.Tests.Understanding;

/// <summary>
/// Every sentence of tests/cases/understand, and of ruled/ in it, which rules decide, is read as written there. A line holds, parted by tabs: the sentence (<c>\n</c> for a line's
/// end), the intents joined by " + ", the reading, and the entities of the first step (a list: of each step). A minus leaves a column
/// open; <c>!act</c> accepts any reading but that one.
/// </summary>
public class SentenceCases
{
    static readonly SentenceReader Reader = BackendComposition.CreateReader();

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.tsv").Concat(Directory.EnumerateFiles(Path.Combine(Folder, "ruled"), "*.tsv")).Select(path => Path.GetRelativePath(Folder, path)[..^".tsv".Length]).Order(StringComparer.Ordinal)];

    static string Folder
    {
        get
        {
            for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            {
                var cases = Path.Combine(folder, "tests", "cases", "understand");
                if (Directory.Exists(cases))
                    return cases;
            }

            throw new DirectoryNotFoundException("tests/cases/understand");
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_sentence_is_read_as_its_case_says(string file)
    {
        var wrong = new StringBuilder();
        var count = 0;
        foreach (var line in File.ReadLines(Path.Combine(Folder, file + ".tsv")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            count++;
            var columns = line.Split('\t');
            var understood = Reader.Read(columns[0].Replace("\\n", "\n", StringComparison.Ordinal));
            if (!Fits(understood, columns))
                wrong.AppendLine($"{columns[0]}\n    wanted {string.Join(' ', columns[1..])}\n    read   {Show(understood)}");
        }

        count.ShouldBeGreaterThan(0);
        wrong.ToString().ShouldBeEmpty();
    }

    static bool Fits(Understood understood, string[] columns)
    {
        if (columns[1] is not "-" && columns[1] != string.Join(" + ", understood.Steps.Select(step => step.Name)))
            return false;
        if (columns[2] is "!act" ? understood.Reading is Reading.Act : !columns[2].Equals(understood.Reading.ToString(), StringComparison.OrdinalIgnoreCase))
            return false;
        if (columns[3] is "-")
            return true;
        JsonNode entities = columns[3][0] == '[' ? new JsonArray([.. understood.Steps.Select(step => (JsonNode)step.Entities)]) : understood.Intent.Entities;
        return JsonNode.DeepEquals(JsonNode.Parse(columns[3]), JsonNode.Parse(entities.ToJsonString()));
    }

    static string Show(Understood understood) => $"{string.Join(" + ", understood.Steps)} {understood.Reading} {understood.Confidence:0.00} ({understood.Because})";
}
