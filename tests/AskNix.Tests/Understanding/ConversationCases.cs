using AskNix.Intents;
using AskNix.Understanding;
using AskNix.Understanding.Conversations;
using AskNix.Understanding.Names;

namespace AskNix.Tests.Understanding;

/// <summary>
/// Every turn of tests/cases/understand/conversations is read as written there: the turn, the intent, the reading, the packages (a star:
/// any one), parted by tabs. An empty line begins another conversation.
/// </summary>
public class ConversationCases
{
    static readonly StarterNames Names = new();
    static readonly SentenceReader Reader = new(Names);

    [Fact]
    public void Every_turn_is_read_as_its_case_says()
    {
        var wrong = new List<string>();
        var conversation = new Conversation(Reader, Names);
        foreach (var line in File.ReadLines(Path.Combine(HeldOutSentences.Root, "tests", "cases", "understand", "conversations", "turns.txt")).Where(line => !line.StartsWith('#')))
        {
            if (line.Length == 0)
            {
                conversation = new Conversation(Reader, Names);
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
            new Conversation(Reader, Names).Read(turn).Reading.ShouldNotBe(Reading.Act, turn);
    }

    static bool Fits(Understood understood, string[] columns) =>
        (columns[1] is "-" || understood.Intent.Name == columns[1])
        && (columns[2] is "!act" ? understood.Reading is not Reading.Act : understood.Reading.ToString().Equals(columns[2], StringComparison.OrdinalIgnoreCase))
        && (columns[3] is "-" || (understood.Intent is PackagesIntent named && (columns[3] is "*" ? named.Packages.Length == 1 : columns[3] == string.Join(' ', named.Packages))));
}
