using System.Text;

namespace Nix.Evaluation.Values;

/// <summary>An absolute path, without <c>.</c>, <c>..</c> or doubled slashes: a name, not a file that must exist.</summary>
public sealed class NixPath : Value
{
    /// <summary>A path of these bytes, which must be canonical and must not be changed afterwards.</summary>
    public NixPath(byte[] bytes) => Bytes = bytes;

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Path;

    /// <summary>The bytes; not to be changed.</summary>
    public byte[] Bytes { get; }

    /// <summary>The path of a text or bytes that begin with a slash, made canonical by name alone.</summary>
    public static NixPath Of(ReadOnlySpan<byte> absolute) => new(CanonicalPath.Of(absolute));

    /// <inheritdoc cref="Of(ReadOnlySpan{byte})"/>
    public static NixPath Of(string absolute) => Of(Encoding.UTF8.GetBytes(absolute));

    /// <summary>The path as UTF-8; bytes that are not become replacement characters.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Bytes);
}
