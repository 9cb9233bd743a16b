namespace Nix.Formats;

/// <summary>Which names entries can have.</summary>
internal static class NarNames
{
    internal static bool IsValid(ReadOnlySpan<byte> name) =>
        name.Length is > 0 and <= NarLimits.Name && !name.SequenceEqual("."u8) && !name.SequenceEqual(".."u8) && !name.ContainsAny((byte)'/', (byte)0);
}
