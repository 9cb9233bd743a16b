using AskNix.Training.Learning;
using AskNix.Understanding.Languages;
using AskNix.Understanding.Names;

namespace AskNix.Tests.Understanding;

public sealed class LexiconFileTests
{
    private static readonly string s_data = ShippedData.Folder(HeldOutSentences.Root);

    [Fact]
    public void The_shipped_lexicons_are_those_the_lists_give() =>
        LexiconCompiler.CompileFrom(HeldOutSentences.Root).Where(lexicon => !lexicon.Bytes.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(s_data, "languages", lexicon.File))))
            .Select(lexicon => lexicon.File).ShouldBeEmpty("run training/train --lexicons and commit what it writes");

    [Theory]
    [InlineData("de")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("zh")]
    public void Every_word_of_the_lists_has_what_they_tell_of_it(string language)
    {
        var own = ShippedData.Lines(Path.Combine(s_data, "languages"), $"{language}.tsv").ToArray();
        Answers(Lexicons.OfSentences.Of(language), LexiconReader.Read(language, own));
        Answers(Lexicons.OfTurns.Of(language), LexiconReader.Read(language, ShippedData.Lines(s_data, "turns.tsv").Concat(own)));
    }

    private static void Answers(Lexicon lexicon, LexiconReader read)
    {
        foreach (var (words, told) in read.Words)
        {
            if (told.Meaning is not null)
                lexicon.Meaning(words).ShouldBe(told.Meaning, customMessage: words);
            lexicon.Canonical(words).ShouldBe(told.Canonical ?? words, customMessage: words);
            (lexicon.SecondPartsOf(words) ?? []).ShouldBe(told.SecondParts);
            lexicon.IsFiller(words).ShouldBe(told.Marks.HasFlag(LexiconMarks.Filler), words);
            lexicon.EndsClauses(words).ShouldBe(told.Marks.HasFlag(LexiconMarks.EndsClauses), words);
            lexicon.IsInPhrase(words).ShouldBe(told.Marks.HasFlag(LexiconMarks.InPhrase), words);
            if (told.Marks.HasFlag(LexiconMarks.BeginsPhrases))
                lexicon.LongestFrom(words).ShouldBe(read.Longest, words);
        }
    }

    [Fact]
    public void What_turns_lean_with_counts_in_turns_alone()
    {
        Lexicons.OfTurns.Of("de").Meaning("das erste").ShouldBe("the first");
        Lexicons.OfSentences.Of("de").Meaning("das erste").ShouldBeNull();
        Lexicons.OfTurns.Of("de").Meaning("installiere").ShouldBe(Lexicons.OfSentences.Of("de").Meaning("installiere"));
    }

    [Theory]
    [InlineData("de", "loschen", ">remove")]
    [InlineData("de", "loeschen", ">remove")]
    [InlineData("es", "desinstálalo", ">remove it")]
    [InlineData("es", "busques", ">search")]
    [InlineData("fr", "suprimez", ">remove")]
    [InlineData("fr", "mettez à jour", ">update")]
    public void Words_are_known_in_their_forms(string language, string words, string meaning) => Lexicons.OfSentences.Of(language).Meaning(words).ShouldBe(meaning);

    [Fact]
    public void A_line_gives_each_of_its_entries() =>
        EntryForms.Of("(schalt|schalte) … ein|ein(schalten|geschaltet)").ShouldBe(["schalt … ein", "schalte … ein", "einschalten", "eingeschaltet"]);

    [Fact]
    public void A_file_in_another_form_is_refused() =>
        Should.Throw<InvalidDataException>(() => new LexiconFile("de", new ShippedFile("AskNix.names.bin"))).Message.ShouldContain("training/train");

    [Fact]
    public void Words_that_are_none_have_nothing_to_tell()
    {
        var file = LexiconFile.Shipped("de");
        foreach (var words in new[] { "no such words", new string('f', 100_000), "\uD800" })
            file.Find(words, inTurns: true).ShouldBe(default);
    }
}
