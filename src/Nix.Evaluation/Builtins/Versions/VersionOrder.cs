using System.Buffers;
using System.Text;

namespace Nix.Evaluation.Builtins.Versions;

/// <summary>
/// The order of version numbers as builtins.compareVersions has it: by components, numbers by value, <c>pre</c> before all, the end
/// before numbers (manual: nix-env --upgrade, "Versions"; src/libstore/names.cc).
/// </summary>
public static class VersionOrder
{
    private static readonly SearchValues<byte> s_endsLetters = SearchValues.Create("0123456789.-"u8);

    /// <returns>-1, 0 or 1: whether the first is older, as old, or newer.</returns>
    public static int Compare(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        while (!first.IsEmpty || !second.IsEmpty)
        {
            var one = TakeComponent(ref first);
            var other = TakeComponent(ref second);
            if (IsLess(one, other))
                return -1;
            if (IsLess(other, one))
                return 1;
        }
        return 0;
    }

    /// <inheritdoc cref="Compare(ReadOnlySpan{byte}, ReadOnlySpan{byte})"/>
    public static int Compare(string first, string second) => Compare(Encoding.UTF8.GetBytes(first), Encoding.UTF8.GetBytes(second));

    /// <summary>
    /// Takes the next component off a version: a run of digits, or of anything but digits, dots and dashes; separators before it are
    /// dropped. Empty at the end.
    /// </summary>
    public static ReadOnlySpan<byte> TakeComponent(scoped ref ReadOnlySpan<byte> version)
    {
        var start = version.IndexOfAnyExcept(".-"u8);
        version = start < 0 ? [] : version[start..];
        if (version.IsEmpty)
            return version;
        var length = IsDigit(version[0])
            ? version.IndexOfAnyExceptInRange((byte)'0', (byte)'9')
            : version.IndexOfAny(s_endsLetters);
        var component = length < 0 ? version : version[..length];
        version = version[component.Length..];
        return component;
    }

    private static bool IsLess(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        var oneIsNumber = TryNumber(one, out var oneValue);
        var otherIsNumber = TryNumber(other, out var otherValue);
        if (oneIsNumber && otherIsNumber)
            return oneValue < otherValue;
        if (one.IsEmpty && otherIsNumber)
            return true;
        var oneIsPre = one.SequenceEqual("pre"u8);
        var otherIsPre = other.SequenceEqual("pre"u8);
        if (oneIsPre || otherIsPre)
            return oneIsPre && !otherIsPre;
        // 2.3a is older than 2.3.1.
        if (otherIsNumber || oneIsNumber)
            return otherIsNumber;
        return one.SequenceCompareTo(other) < 0;
    }

    /// <summary>Digits beyond 32 bits are no number to Nix; such components are compared as text.</summary>
    private static bool TryNumber(ReadOnlySpan<byte> component, out int value)
    {
        value = 0;
        if (component.IsEmpty)
            return false;
        foreach (var digit in component)
        {
            if (!IsDigit(digit) || value > (int.MaxValue - (digit - '0')) / 10)
                return false;
            value = (value * 10) + (digit - '0');
        }
        return true;
    }

    private static bool IsDigit(byte character) => character is >= (byte)'0' and <= (byte)'9';
}
