using System.Text.Json.Nodes;
using AskNix.Backend;
using AskNix.Intents;
using AskNix.Understanding;

namespace AskNix.Tests.Understanding;

/// <summary>
/// Every turn of tests/cases/understand/conversations is read as written there: the turn, the intent, the reading, what it is about (its
/// packages; a star: any one; another entity as <c>key=value</c>), and for whom where that is said, parted by tabs. A bar parts what is
/// as good; a dash leaves it open. An empty line begins another conversation.
/// </summary>
public class ConversationCases
{
    static readonly SentenceReader Reader = BackendComposition.CreateReader();

    static readonly string Folder = Path.Combine(HeldOutSentences.Root, "tests", "cases", "understand", "conversations");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_turn_is_read_as_its_case_says(string file)
    {
        var wrong = new List<string>();
        var conversation = BackendComposition.CreateConversation(Reader);
        foreach (var line in File.ReadLines(Path.Combine(Folder, file)).Where(line => !line.StartsWith('#')))
        {
            if (line.Length == 0)
            {
                conversation = BackendComposition.CreateConversation(Reader);
                continue;
            }

            var columns = line.Split('\t');
            var understood = conversation.Read(columns[0]);
            if (!Fits(understood, columns))
                wrong.Add($"{columns[0]}: wanted {string.Join(' ', columns[1..])}, read {understood.Intent} {understood.Reading}");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Without_anything_said_before_nothing_acts()
    {
        foreach (var turn in new[] { "yes", "the second one", "it", "that too", "and thunderbird as well", "ok", "go ahead" })
            BackendComposition.CreateConversation(Reader).Read(turn).Reading.ShouldNotBe(Reading.Act, turn);
    }

    [Fact]
    public void A_turn_of_any_length_and_kind_is_read_calmly()
    {
        var conversation = BackendComposition.CreateConversation(Reader);
        conversation.Read("install firefox").Reading.ShouldBe(Reading.Act);
        var began = TimeProvider.System.GetTimestamp();
        foreach (var turn in new[] { string.Join(' ', Enumerable.Repeat("the second one for me only", 40_000)), new string(',', 100_000), "", "\0\u202e\x1b[31m", "it is, it is, it is", "no no no no no", "的", "lo la los las", "-le -la" })
            conversation.Read(turn).Reading.ShouldNotBe(Reading.Act, turn[..Math.Min(40, turn.Length)]);
        TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    static bool Fits(Understood understood, string[] columns) =>
        (columns[1] is "-" || columns[1].Split('|').Contains(understood.Intent.Name))
        && (columns[2] is "-" || (columns[2] is "!act" ? understood.Reading is not Reading.Act : columns[2].Split('|').Contains(understood.Reading.ToString(), StringComparer.OrdinalIgnoreCase)))
        && IsAbout(understood.Intent, columns[3])
        && (columns.Length < 5 || understood.Scope.ToString().Equals(columns[4], StringComparison.OrdinalIgnoreCase));

    static bool IsAbout(Intent intent, string wanted) => wanted switch
    {
        "-" => true,
        "*" => intent is PackagesIntent { Packages.Length: 1 },
        _ when wanted.Split('=') is [var key, var value] => (intent.Entities[key] is JsonValue text ? text.ToString() : intent.Entities[key]?.ToJsonString()) == value,
        _ => intent is PackagesIntent named && wanted == string.Join(' ', named.Packages),
    };
}
