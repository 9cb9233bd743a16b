using System.Text;
using AskNix.Understanding.Names;

namespace AskNix.Features;

/// <summary>
/// The switches of NixOS's modules by the names of these, however they are spelt. Whether this machine has one is seen when a plan is made. Safe to share
/// between threads.
/// </summary>
internal sealed class ModuleSwitches
{
    private readonly SortedLines lines = new("features/switches.txt", SortedLines.FirstWord);

    /// <summary>The option that turns on the module of this name; null where NixOS has none.</summary>
    public string? Find(string name) => Module(name) is { IsEmpty: false } module ? Encoding.ASCII.GetString(module) + ".enable" : null;

    /// <summary>Whether it is the name of a service, and neither a word people use nor a program they open.</summary>
    public bool IsService(string name) => Line(name) is { IsEmpty: false } line && Behind(line).StartsWith("services."u8) && !line.EndsWith(IsAlsoElse);

    private static ReadOnlySpan<byte> IsAlsoElse => " ~"u8;

    private ReadOnlySpan<byte> Module(string name) => Line(name) is { IsEmpty: false } line ? Behind(line.EndsWith(IsAlsoElse) ? line[..^IsAlsoElse.Length] : line) : [];

    private ReadOnlySpan<byte> Line(string name)
    {
        if (name.Length > SortedLines.Longest)
            return [];
        Span<char> key = stackalloc char[SortedLines.Longest];
        return lines.Find(key[..FeatureKey.Write(name, key)]);
    }

    private static ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> line) => line[(line.IndexOf((byte)' ') + 1)..];
}
