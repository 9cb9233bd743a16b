using System.Text;

namespace AskNix.Fuzz;

/// <summary>Makes new inputs of old ones: bytes, tokens, brackets, pieces of other inputs, repetitions.</summary>
/// <param name="random">Chance.</param>
/// <param name="ownWords">What inputs are made of; null for Nix text.</param>
internal sealed class Mutator(Random random, IReadOnlyList<byte[]>? ownWords = null)
{
    private const int Longest = 16_384;

    private static readonly byte[][] NixWords =
    [
        .. new[]
        {
            "{", "}", "[", "]", "(", ")", "${", "\"", "''", "''$", "'''", "''\\", ";", ":", ",", "@", "?", ".", "...", "=", "==", "!=", "<", "<=", ">", ">=", "//",
            "!", "+", "-", "*", "/", "++", "->", "&&", "||", "|>", "<|", "if ", " then ", " else ", "let ", " in ", "with ", "rec ", "inherit ", "assert ", " or ",
            "a", "b ", "x.y", "pkgs.", "__curPos", "./a", "./a/${", "~/", "<a/b>", "http://a", "1", "0.5", "1e9", "9223372036854775808", "\n", "\r\n", " ", "\t", "# c\n",
            "/*", "*/", "\0", "\u00e9", "\\", "$", "a = 1;", "{ a }: ", "lib.mkIf x ", "lib.mkForce ", "lib.mkMerge [ ", "with pkgs; [ ", "imports = [ ", "inputs.",
            "environment.systemPackages = ", "builtins.attrValues { inherit (pkgs) ",
        }.Select(Encoding.UTF8.GetBytes),
        [0xef, 0xbb, 0xbf], [0xff], [0xc3],
    ];

    private static readonly (byte[] Open, byte[] Close)[] Brackets =
        [.. new[] { ("(", ")"), ("[", "]"), ("{ a = ", "; }"), ("\"${", "}\""), ("''\n${", "}''"), ("let a = ", "; in a"), ("x: ", ""), ("!", ""), ("./${", "}") }
            .Select(pair => (Encoding.UTF8.GetBytes(pair.Item1), Encoding.UTF8.GetBytes(pair.Item2)))];

    private readonly IReadOnlyList<byte[]> words = ownWords ?? NixWords;

    /// <summary>A changed copy.</summary>
    /// <param name="input">What is changed.</param>
    /// <param name="other">Another input that pieces may be taken from.</param>
    public byte[] Mutate(byte[] input, byte[] other)
    {
        var bytes = new List<byte>(input);
        for (int times = 1 + random.Next(1 << random.Next(4)); times > 0; times--)
            Change(bytes, other);
        if (bytes.Count > Longest)
            bytes.RemoveRange(Longest, bytes.Count - Longest);
        return [.. bytes];
    }

    private void Change(List<byte> bytes, byte[] other)
    {
        int at = random.Next(bytes.Count + 1);
        var (start, length) = random.Next(2) == 0 ? Token(bytes, at) : (at, random.Next(Math.Min(bytes.Count - at, 64) + 1));
        switch (random.Next(11))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.Insert(at, (byte)random.Next(256));
                break;
            case 2 or 3:
                bytes.InsertRange(at, words[random.Next(words.Count)]);
                break;
            case 4:
                bytes.RemoveRange(start, length);
                break;
            case 5:
                bytes.InsertRange(start, bytes.GetRange(start, length));
                break;
            case 6:
                bytes.RemoveRange(start, length);
                bytes.InsertRange(start, words[random.Next(words.Count)]);
                break;
            case 7:
                int from = random.Next(other.Length + 1);
                bytes.InsertRange(at, other[from..Math.Min(other.Length, from + random.Next(200))]);
                break;
            case 8 when ownWords is null:
                Wrap(bytes, start, length);
                break;
            case 9:
                var moved = bytes.GetRange(start, length);
                bytes.RemoveRange(start, length);
                bytes.InsertRange(random.Next(bytes.Count + 1), moved);
                break;
            case 10 when random.Next(20) == 0:
                Repeat(bytes, start, length);
                break;
        }
    }

    private void Wrap(List<byte> bytes, int start, int length)
    {
        var (open, close) = Brackets[random.Next(Brackets.Length)];
        bytes.InsertRange(start + length, close);
        bytes.InsertRange(start, open);
    }

    private void Repeat(List<byte> bytes, int start, int length)
    {
        var piece = bytes.GetRange(start, length);
        for (int times = random.Next(1_000); times > 0 && bytes.Count < Longest; times--)
            bytes.InsertRange(start, piece);
    }

    /// <summary>The run of name bytes, of white space, or the single byte at the place.</summary>
    private static (int Start, int Length) Token(List<byte> bytes, int at)
    {
        if (at >= bytes.Count)
            return (bytes.Count, 0);
        int kind = Kind(bytes[at]);
        int start = at, end = at + 1;
        while (kind > 0 && start > 0 && Kind(bytes[start - 1]) == kind)
            start--;
        while (kind > 0 && end < bytes.Count && Kind(bytes[end]) == kind)
            end++;
        return (start, end - start);
    }

    private static int Kind(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or (byte)'-' ? 1 : b is (byte)' ' or (byte)'\n' ? 2 : 0;
}
