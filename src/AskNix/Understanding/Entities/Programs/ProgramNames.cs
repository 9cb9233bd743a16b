using System.Collections.Immutable;
using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities.Programs;

/// <summary>Which package a word or phrase is the name of, or describes: what people call it, its attribute, or what another system calls it.</summary>
/// <param name="names">What the catalogue knows.</param>
/// <param name="isOtherThing">Whether a name is also that of a feature or topic.</param>
sealed class ProgramNames(IPackageNames names, Func<string, bool> isOtherThing)
{
    /// <summary>How many words a name has at most.</summary>
    public const int Longest = 5;

    const int Offered = 5;
    const int Described = 20;

    readonly NamesElsewhere _elsewhere = new(names);
    readonly NameSlips _slips = new(names);

    /// <summary>The package meant by a name. One that is no word, no feature and no topic means the package, whatever it is for.</summary>
    public string? Attribute(string name) =>
        name.Length == 0 ? null : names.Resolve(name) ?? (names.Listed(name) is { IsWord: false } listed && !isOtherThing(name) ? listed.Attribute : null);

    /// <summary>The package that has this very name, be it a word of the language or not.</summary>
    public string? Listed(string name) => names.Listed(name)?.Attribute;

    /// <summary>Whether no program is known by this attribute.</summary>
    public bool IsUnknown(string attribute) =>
        names.Resolve(attribute) is null && names.Listed(attribute[(attribute.LastIndexOf('.') + 1)..])?.Attribute != attribute;

    /// <summary>The package a whole phrase is the name of, however it is written.</summary>
    public string? Known(IReadOnlyList<Token> phrase) =>
        phrase.Count is > 0 and <= Longest ? AsWritten(phrase) ?? (phrase is [var token] ? Elsewhere(token.Text) : null) ?? Corrected(phrase) : null;

    /// <summary>The package a whole phrase is the name of here. Names are compared without the blanks in them: "a tool" is still not atool, nor "a shell" ashell.</summary>
    public string? AsWritten(IReadOnlyList<Token> phrase) => phrase is [{ Word: "a" or "an", Quoted: false }, _] ? null : Attribute(EntityReader.Text(phrase));

    /// <summary>The package that another system calls so.</summary>
    public string? Elsewhere(string name) => _elsewhere.Find(name);

    /// <summary>The one well-known package of which a word is plainly a slip.</summary>
    public string? Nearest(string written) => _slips.Nearest(written);

    /// <summary>The packages to offer for a need, best first.</summary>
    public ImmutableArray<string> Describe(string need) => names.Describe(need, Offered);

    /// <summary>Whether the package is one of those for a need.</summary>
    public bool Fits(string need, string attribute) => names.Describe(need, Described).Contains(attribute);

    /// <summary>Whether known programs are for all that a need speaks of.</summary>
    public bool IsTold(string need) => names.Untold(need).Count == 0;

    // Slips are mended where a name has several words; of one alone it is asked whether it is a slip.
    string? Corrected(IReadOnlyList<Token> phrase) =>
        (phrase.Count > 1 || phrase[0].Text.Contains(' ', StringComparison.Ordinal)) && phrase.Any(token => token.Corrected)
            ? names.Resolve(string.Join(' ', phrase.Select(token => token.Corrected ? token.Word : token.Text)))
            : null;
}
