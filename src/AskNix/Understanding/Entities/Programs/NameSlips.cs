using AskNix.Understanding.Words;

namespace AskNix.Understanding.Entities.Programs;

/// <summary>Tells which name a slip of the pen was meant for. It has to be plain: two equally near names leave the word as it is.</summary>
sealed class NameSlips(IPackageNames names)
{
    // In shorter words another letter makes another word: only swapped, doubled or lost letters are plain slips.
    const int LongEnoughToMistype = 6;
    const int Shortest = 4;
    const int Farthest = 6;

    /// <summary>The name meant, or null.</summary>
    public string? Nearest(string written)
    {
        if (written.Length < 5 && written.Any(char.IsAsciiLetterUpper) || written.Length < Shortest || written.Contains('.', StringComparison.Ordinal))
            return null;
        // "Containers" are many, and no "containerd".
        var near = names.Near(written, 2).Where(name => !(written.EndsWith('s') && name.Length == written.Length && !name.EndsWith('s'))).ToList();
        if (near.Count > 0 && written.Length < LongEnoughToMistype && !KeepsLetters(written, near[0]))
            return null;
        // "Line" is no "wine": a word of four letters that is not another's letters in another order is a word of its own.
        if (written.Length == Shortest && !near.Exists(name => written.Order().SequenceEqual(name.Order()) || written.Length > name.Length))
            return null;
        return near switch
        {
            [var only] => only,
            [var first, var second] when Distance(written, first) < Distance(written, second) => first,
            // "gmip": the same letters in another order are a plain slip.
            _ => near.FindAll(name => name.Length == written.Length && KeepsLetters(written, name)) is [var swapped] ? swapped : null,
        };
    }

    static bool KeepsLetters(string written, string name) =>
        written.Length != name.Length || written.ToLowerInvariant().Order().SequenceEqual(name.ToLowerInvariant().Order());

    // "telegram-desktop" is telegram to people, "kdePackages.kate" is kate.
    static int Distance(string written, string name) =>
        new[] { name, name.Split('-')[0], name[(name.LastIndexOf('.') + 1)..] }.Min(said => EditDistance.Between(written.ToLowerInvariant(), said.ToLowerInvariant(), Farthest));
}
