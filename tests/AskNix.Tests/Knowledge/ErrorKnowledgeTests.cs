using AskNix.Knowledge;
using AskNix.Tests.Features;

namespace AskNix.Tests.Knowledge;

public sealed class ErrorKnowledgeTests
{
    private readonly ErrorKnowledge errors = new();

    public static TheoryData<string> Pasted() => [.. CaseFiles.Files("knowledge/errors", "*.txt").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Theory]
    [MemberData(nameof(Pasted))]
    public void A_pasted_message_is_explained_with_the_persons_own_line(string name)
    {
        var file = CaseFiles.Files("knowledge/errors", name + ".txt").Single();
        var expected = File.ReadAllText(Path.ChangeExtension(file, ".expected")).TrimEnd().Split('\t');

        var explained = errors.Explain(File.ReadAllText(file));

        (explained?.Kind ?? "-").ShouldBe(expected[0]);
        (explained?.Position is { } place ? $"{place.File}:{place.Line}" : "-").ShouldBe(expected[1]);
        if (explained is null)
            return;
        explained.Cause.ShouldNotContain("{");
        explained.Source.ShouldNotBeEmpty();
        if (explained.Position is { Line: > 0 })
            explained.Line.ShouldNotBeNull();
    }

    [Fact]
    public void The_explanation_speaks_of_what_the_message_named()
    {
        var explained = errors.Explain("error: undefined variable 'firefox'\n\n       at /etc/nixos/configuration.nix:30:5:\n\n           30|     firefox\n")!;

        explained.Cause.ShouldContain("\"firefox\"");
        explained.Advice.ShouldContain("pkgs.firefox");
        explained.Line.ShouldBe("firefox");
    }

    [Fact]
    public void Every_known_error_names_topics_that_exist()
    {
        errors.Kinds.Count().ShouldBeGreaterThanOrEqualTo(100);
        var knowledge = new KnowledgeBase();
        foreach (var pattern in KnowledgeFile.All("errors/").Select(ErrorPattern.Read).Where(pattern => pattern.Topic is not null))
            knowledge.Find(pattern.Topic!).ShouldNotBeNull(pattern.Kind);
    }

    [Fact]
    public void What_puts_an_error_right_is_offered_as_a_sentence()
    {
        errors.Explain("error: Package ‘steam-1.0’ in /nix/store/x/steam.nix:1 has an unfree license (‘unfree’), refusing to evaluate.")!.Fixes.ShouldBe(["enable unfree"]);
        errors.Explain("error: Refusing to evaluate package 'steam-1.0' in /nix/store/x/steam.nix:1 because it has an unfree license (‘unfree’)")!.Fixes.ShouldBe(["enable unfree"]);
        errors.Explain("error: A definition for option `networking.firewall.allowedTCPPorts.\"[definition 1-entry 1]\"' is not of type `16 bit unsigned integer'. Definition values:")!
            .Fixes.ShouldBe(["explain option networking.firewall.allowedTCPPorts"]);
        errors.Explain("error: attribute 'firefx' missing")!.Fixes.ShouldBe(["search firefx"]);
        errors.Explain("error: division by zero")!.Fixes.ShouldBeEmpty();
    }

    /// <summary>A word that is looked for first may only be left out where no match could have it.</summary>
    [Fact]
    public void The_word_that_is_looked_for_first_is_in_every_example()
    {
        foreach (var file in CaseFiles.Files("knowledge/errors", "*.txt"))
        {
            var text = EscapeCodes.Remove(File.ReadAllText(file));
            foreach (var message in KnowledgeFile.All("errors/").SelectMany(known => known.Headers["match"]))
                (new MessagePattern(message).Find(text) is not null).ShouldBe(System.Text.RegularExpressions.Regex.IsMatch(text, message, System.Text.RegularExpressions.RegexOptions.Multiline), message);
        }
    }

    [Fact]
    public void What_the_message_names_reaches_nobody_with_control_codes_in_it()
    {
        var explained = errors.Explain("error: undefined variable 'a\u001b]0;owned\u0007b'")!;

        explained.Cause.ShouldNotContain("\u001b");
        explained.Cause.ShouldNotContain("\u0007");
    }

    [Fact]
    public void A_text_of_a_megabyte_takes_a_moment_only()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();

        errors.Explain(string.Concat(Enumerable.Repeat("at /a:1:", 130_000))).ShouldBeNull();
        errors.Explain(new string('\'', 1_000_000)).ShouldBeNull();

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
