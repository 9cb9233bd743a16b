using System.Buffers;
using System.Text;
using Nix.Posix;

namespace Nix.Store.Building;

/// <summary>Puts paths in the place of what stands for them, in all a builder is told.</summary>
/// <param name="rewrites">What stands for what. None is a part of another.</param>
internal sealed class TextRewriter(IReadOnlyDictionary<string, string> rewrites)
{
    private readonly List<(byte[] From, byte[] To)> _rewrites =
        [.. rewrites.Where(rewrite => rewrite.Key != rewrite.Value).Select(rewrite => (Encoding.UTF8.GetBytes(rewrite.Key), Encoding.UTF8.GetBytes(rewrite.Value)))];

    internal byte[] Rewrite(byte[] text)
    {
        foreach (var (from, to) in _rewrites)
            text = Rewrite(text, from, to);
        return text;
    }

    /// <summary>As a child is given it.</summary>
    internal string Text(byte[] text) => LosslessText.Of(Rewrite(text));

    private static byte[] Rewrite(byte[] text, byte[] from, byte[] to)
    {
        var rest = text.AsSpan();
        var next = rest.IndexOf(from);
        if (next < 0)
            return text;
        var rewritten = new ArrayBufferWriter<byte>(text.Length);
        for (; next >= 0; next = rest.IndexOf(from))
        {
            rewritten.Write(rest[..next]);
            rewritten.Write(to);
            rest = rest[(next + from.Length)..];
        }
        rewritten.Write(rest);
        return rewritten.WrittenSpan.ToArray();
    }
}
