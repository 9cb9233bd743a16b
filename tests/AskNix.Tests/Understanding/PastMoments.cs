using AskNix.Backend;
using AskNix.Intents;
using AskNix.Understanding;

namespace AskNix.Tests.Understanding;

public class PastMoments
{
    static readonly SentenceReader Reader = BackendComposition.CreateReader();

    [Theory]
    [InlineData("go back to how it was yesterday", "yesterday")]
    [InlineData("take me back to yesterday's system", "yesterday")]
    [InlineData("i want yesterday's system back, the update was a mistake", "yesterday")]
    [InlineData("restore my system to last week", "last week")]
    [InlineData("go back to how it was 3 days ago", "3d")]
    [InlineData("restore the system as it was on monday", "monday")]
    public void Who_wants_to_go_back_to_a_moment_is_not_taken_one_step_back(string sentence, string moment)
    {
        var understood = Reader.Read(sentence);

        understood.Steps.ShouldBe([new RollbackSystem(At: moment)]);
        understood.Reading.ShouldBe(Reading.Ask);
    }

    [Theory]
    [InlineData("since monday my wifi is dead, roll back")]
    [InlineData("undo yesterday's update")]
    public void A_moment_that_only_tells_when_something_was_is_no_place_to_go_back_to(string sentence) =>
        Reader.Read(sentence).Steps.ShouldBe([new RollbackSystem()]);
}
