namespace AskNix.Catalogue.Words;

/// <summary>Letters as they are compared: small, and without the marks of other languages. The runtime knows none of them where no culture is loaded.</summary>
internal static class PlainLetters
{
    private const string Marked = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżž";
    private const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijkllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzz";

    public static string Of(ReadOnlySpan<char> word) => string.Create(word.Length, word, static (letters, from) =>
    {
        for (var at = 0; at < letters.Length; at++)
            letters[at] = Of(from[at]);
    });

    private static char Of(char letter)
    {
        if (char.IsAscii(letter))
            return char.ToLowerInvariant(letter);
        var small = char.ToLowerInvariant(letter);
        return Marked.AsSpan().IndexOf(small) is >= 0 and var at ? Plain[at] : small;
    }
}
