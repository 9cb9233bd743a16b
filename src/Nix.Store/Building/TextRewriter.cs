using System.Text;

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
        {
            for (var at = text.AsSpan().IndexOf(from); at >= 0;)
            {
                text = [.. text.AsSpan(0, at), .. to, .. text.AsSpan(at + from.Length)];
                var next = text.AsSpan(at + to.Length).IndexOf(from);
                at = next < 0 ? -1 : at + to.Length + next;
            }
        }
        return text;
    }

    internal string Text(byte[] text) => Encoding.UTF8.GetString(Rewrite(text));
}
