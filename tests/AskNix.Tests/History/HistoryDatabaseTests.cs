using System.Text;
using System.Text.Json.Nodes;
using AskNix.Errors;
using AskNix.History;
using AskNix.Tests.Settings;

namespace AskNix.Tests.History;

public sealed class HistoryDatabaseTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly FixedClock clock = new();

    private string Path => directory["history.db"];

    public void Dispose() => directory.Dispose();

    [Fact]
    public void A_change_comes_back_as_it_was_written()
    {
        using var history = Open();

        var written = history.Record(Install("firefox", 41, 42));

        written.Id.ShouldBe(1);
        written.Time.ShouldBe(clock.GetUtcNow());
        history.List(10).ShouldBe([written]);
        history.Find(1).ShouldBe(written);
        history.Find(2).ShouldBeNull();
    }

    [Fact]
    public void The_parent_is_the_change_that_made_the_generation_it_started_from()
    {
        using var history = Open();
        var first = history.Record(Install("a", 1, 2));
        history.Record(Install("b", 2, 3));

        var afterRollback = history.Record(Install("c", 2, 4));

        afterRollback.ParentId.ShouldBe(first.Id);
        first.ParentId.ShouldBeNull();
    }

    [Fact]
    public void Undo_takes_back_one_act_after_the_other()
    {
        using var history = Open();
        var first = history.Record(Install("a", 1, 2));
        var second = history.Record(Install("b", 2, 3));
        history.Record(Install("failing", 3, null) with { Outcome = ChangeOutcome.TakenBack });

        history.LastUndoable().ShouldBe(second);
        var undo = history.Record(Install("undo", 3, 4) with { Undoes = second.Id });

        history.Find(second.Id)!.Outcome.ShouldBe(ChangeOutcome.Undone);
        history.Find(second.Id)!.UndoneBy.ShouldBe(undo.Id);
        history.LastUndoable().ShouldBe(first);
        history.MarkUndone(first.Id, undo.Id);
        history.LastUndoable().ShouldBeNull();
    }

    [Fact]
    public void A_change_that_was_begun_and_not_finished_is_found_again()
    {
        using (var history = Open())
            history.Record(Install("a", 1, null) with { Outcome = ChangeOutcome.Begun });

        using var later = Open();
        var unfinished = later.Unfinished().ShouldHaveSingleItem();
        later.Finish(unfinished.Id, ChangeOutcome.Applied, 2).GenerationAfter.ShouldBe(2);

        later.Unfinished().ShouldBeEmpty();
        Should.Throw<AskNixException>(() => later.Finish(99, ChangeOutcome.Applied));
    }

    [Fact]
    public void Answers_are_remembered_until_forgotten()
    {
        using var history = Open();
        history.RememberChoice("scope", "system");
        history.RememberChoice("scope", "user");

        history.RememberedChoice("scope").ShouldBe("user");
        history.ForgetChoice("scope").ShouldBeTrue();
        history.RememberedChoice("scope").ShouldBeNull();
    }

    [Fact]
    public void The_export_holds_every_table_with_plans_as_json()
    {
        using var history = Open();
        history.Record(Install("a", 1, 2) with { Plan = """{"steps":[1]}""", Inverse = "not json" });
        history.RememberChoice("scope", "user");

        using var stream = new MemoryStream();
        history.Export(stream);
        var export = JsonNode.Parse(stream.ToArray())!;

        export["changes"]![0]!["plan"]!["steps"]![0]!.GetValue<int>().ShouldBe(1);
        export["changes"]![0]!["inverse"]!.GetValue<string>().ShouldBe("not json");
        export["changes"]![0]!["generationBefore"]!.GetValue<int>().ShouldBe(1);
        export["changes"]![0]!["time"]!.GetValue<DateTimeOffset>().ShouldBe(clock.GetUtcNow());
        export["choices"]![0]!["value"]!.GetValue<string>().ShouldBe("user");
        export["feedback"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public void What_is_erased_is_gone_from_the_bytes_of_the_files()
    {
        using var history = Open();
        var kept = history.Record(Install("kept-word", 1, 2));
        var erased = history.Record(Install("erased-word", 2, 3));
        history.Record(Install("child", 3, 4)).ParentId.ShouldBe(erased.Id);
        Traces("erased-word").ShouldNotBeEmpty();

        history.Erase(erased.Id).ShouldBeTrue();

        Traces("erased-word").ShouldBeEmpty();
        history.List(10).Select(change => change.Id).ShouldBe([3, kept.Id]);
        history.Find(3)!.ParentId.ShouldBeNull();
        history.Erase(erased.Id).ShouldBeFalse();

        history.Erase();

        history.List(10).ShouldBeEmpty();
        Traces("kept-word").ShouldBeEmpty();
    }

    [Fact]
    public void A_masked_password_leaves_no_trace_in_any_file()
    {
        using var history = Open();

        history.Record(Install("set my wifi password to ********", 1, 2));

        Traces("hunter2").ShouldBeEmpty();
        Traces("********").ShouldNotBeEmpty();
    }

    [Fact]
    public void The_file_is_private()
    {
        using var history = Open();

        FileModes.Of(Path).ShouldBe(FileModes.OwnerFile);
    }

    [Theory]
    [InlineData("this is no database, but a text that somebody wrote here by mistake; it is longer than a header of a hundred bytes.")]
    [InlineData("short")]
    public void A_file_that_is_no_database_is_kept_aside_and_a_new_one_begun(string text)
    {
        File.WriteAllText(Path, text);

        using var history = Open();
        history.Record(Install("a", 1, 2)).Id.ShouldBe(1);

        history.Notices.ShouldHaveSingleItem().Text.ShouldContain(".damaged-");
        File.ReadAllText(Directory.GetFiles(directory.Path, "*.damaged-*").ShouldHaveSingleItem()).ShouldBe(text);
    }

    [Fact]
    public void Damage_that_is_found_only_while_working_is_kept_aside_too()
    {
        using (var history = Open())
        {
            for (var number = 0; number < 50; number++)
                history.Record(Install(new string('x', 2000), 1, 2));
        }

        using (var file = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Position = 4096;
            file.Write(Enumerable.Repeat((byte)0xA5, (int)file.Length - 8192).ToArray());
        }

        using var damaged = Open();
        damaged.Record(Install("a", 1, 2));
        damaged.List(100).ShouldHaveSingleItem();
        damaged.Notices.ShouldHaveSingleItem();
        Directory.GetFiles(directory.Path, "*.damaged-*").ShouldHaveSingleItem();
    }

    [Fact]
    public void A_database_of_a_newer_program_is_left_alone()
    {
        Open().Dispose();
        using (var file = new FileStream(Path, FileMode.Open, FileAccess.ReadWrite))
        {
            // The last byte of user_version in SQLite's file header.
            file.Position = 63;
            file.WriteByte(99);
        }

        Should.Throw<AskNixException>(Open).Problem.Code.ShouldBe(ErrorCode.NotAvailable);
    }

    [Fact]
    public void A_directory_that_is_missing_is_a_typed_error() =>
        Should.Throw<AskNixException>(() => HistoryDatabase.Open(directory["none/history.db"], clock)).Problem.Code.ExitStatus.ShouldBe(5);

    private HistoryDatabase Open() => HistoryDatabase.Open(Path, clock);

    private static ChangeRecord Install(string sentence, int? before, int? after) =>
        new(sentence, "{}", "{}", "native", ChangeOutcome.Applied, "{}") { Profile = "system", GenerationBefore = before, GenerationAfter = after };

    private string[] Traces(string word) =>
        [.. Directory.GetFiles(directory.Path).Where(file => Bytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0)];

    private static byte[] Bytes(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
