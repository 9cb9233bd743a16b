using System.Buffers;

namespace Nix.Formats;

/// <summary>
/// The name of one store object: 32 characters of Nix's base 32, a dash, and a name of 1 to 211 characters from <c>a-zA-Z0-9+-._?=</c>.
/// It does not say which store directory it is in. Equal when the text is equal; the default value is no store path.
/// </summary>
public readonly partial record struct StorePath : IComparable<StorePath>
{
    /// <summary>Characters before the dash.</summary>
    public const int HashPartLength = 32;

    /// <summary>The longest name, so that with <c>.lock</c> or <c>.chroot</c> it stays below the file system's 255.</summary>
    public const int MaximumNameLength = 211;

    private static readonly SearchValues<char> s_nameCharacters =
        SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ+-._?=");

    private readonly string? _baseName;

    private StorePath(string baseName) => _baseName = baseName;

    /// <summary>Hash part, dash and name: the last component of the path.</summary>
    public string BaseName => _baseName ?? throw new InvalidOperationException("This is no store path (it was never set).");

    public string HashPart => BaseName[..HashPartLength];

    public string Name => BaseName[(HashPartLength + 1)..];

    /// <summary>Whether it names a derivation.</summary>
    public bool IsDerivation => BaseName.EndsWith(".drv", StringComparison.Ordinal);

    /// <summary>Of a derivation, its name without <c>.drv</c>; else the whole name.</summary>
    public string DerivationName => IsDerivation ? Name[..^".drv".Length] : Name;

    /// <summary>The whole path, in a store directory.</summary>
    public string In(string storeDirectory) => $"{storeDirectory}/{BaseName}";

    /// <summary>Reads a whole path such as <c>/nix/store/HASH-NAME</c>.</summary>
    /// <exception cref="NixFormatException">It is not directly in that store directory, or its name is not valid.</exception>
    public static StorePath Parse(string path, string storeDirectory) => Inside(path, storeDirectory) is { } baseName
        ? ParseBaseName(baseName)
        : throw new NixFormatException($"'{path}' is not a path in the store {storeDirectory}");

    /// <summary>As <see cref="Parse"/>; false when it is no such path.</summary>
    public static bool TryParse(string? path, string storeDirectory, out StorePath result)
    {
        result = default;
        return path is not null && Inside(path, storeDirectory) is { } baseName && TryParseBaseName(baseName, out result);
    }

    /// <summary>Reads a path to a store object or to something inside one.</summary>
    /// <param name="path">For example <c>/nix/store/HASH-NAME/bin/sh</c>.</param>
    /// <param name="storeDirectory">The store directory.</param>
    /// <param name="result">The store object.</param>
    /// <param name="rest">What follows it, with its leading slash; empty for the object itself.</param>
    public static bool TryParsePrefix(string? path, string storeDirectory, out StorePath result, out string rest)
    {
        result = default;
        rest = "";
        if (path is null || Inside(path, storeDirectory) is not { } inside)
            return false;
        var slash = inside.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            rest = inside[slash..];
            inside = inside[..slash];
        }
        return TryParseBaseName(inside, out result);
    }

    /// <summary>Reads hash part, dash and name.</summary>
    /// <exception cref="NixFormatException">It is not valid; the message says where.</exception>
    public static StorePath ParseBaseName(string baseName) =>
        Fault(baseName) is { } fault ? throw new NixFormatException($"'{baseName}' is not a store path: {fault}") : new StorePath(baseName);

    /// <summary>As <see cref="ParseBaseName"/>; false when it is not valid.</summary>
    public static bool TryParseBaseName(string? baseName, out StorePath result)
    {
        var valid = baseName is not null && Fault(baseName) is null;
        result = valid ? new StorePath(baseName!) : default;
        return valid;
    }

    /// <summary>Bytewise by hash part, then name: the order in which Nix prints sets of paths.</summary>
    public int CompareTo(StorePath other) => string.CompareOrdinal(_baseName, other._baseName);

    public static bool operator <(StorePath left, StorePath right) => left.CompareTo(right) < 0;

    public static bool operator >(StorePath left, StorePath right) => left.CompareTo(right) > 0;

    public static bool operator <=(StorePath left, StorePath right) => left.CompareTo(right) <= 0;

    public static bool operator >=(StorePath left, StorePath right) => left.CompareTo(right) >= 0;

    public override string ToString() => _baseName ?? "";

    private static string? Inside(string path, string storeDirectory) =>
        path.Length > storeDirectory.Length + 1
        && path.StartsWith(storeDirectory, StringComparison.Ordinal)
        && path[storeDirectory.Length] == '/'
            ? path[(storeDirectory.Length + 1)..]
            : null;

    /// <summary>What Nix says of a name that no store path can have; null for a good one.</summary>
    public static string? FaultOfName(ReadOnlySpan<char> name)
    {
        if (name.Length == 0)
            return "name must not be empty";
        if (name.Length > MaximumNameLength)
            return $"name '{name}' must be no longer than {MaximumNameLength} characters";
        if (name is "." or "..")
            return $"name '{name}' is not valid";
        if (name.StartsWith(".-"))
            return $"name '{name}' is not valid: first dash-separated component must not be '.'";
        if (name.StartsWith("..-"))
            return $"name '{name}' is not valid: first dash-separated component must not be '..'";
        var at = name.IndexOfAnyExcept(s_nameCharacters);
        return at < 0 ? null : $"name '{name}' contains illegal character '{name[at]}'";
    }

    private static string? Fault(string baseName)
    {
        if (baseName.Length < HashPartLength + 2 || baseName[HashPartLength] != '-')
            return "it does not begin with a hash of 32 characters and a dash, followed by a name";
        if (baseName.AsSpan(0, HashPartLength).ContainsAnyExcept(Base32.Characters))
            return "its hash holds a character that is not of Nix's base 32";
        return FaultOfName(baseName.AsSpan(HashPartLength + 1)) is { } fault ? $"its {fault}" : null;
    }
}
