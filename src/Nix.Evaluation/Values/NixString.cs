using System.Text;
using Nix.Syntax.Ast;

namespace Nix.Evaluation.Values;

/// <summary>
/// A string: any bytes but NUL, and the store objects that came into it. Lengths and offsets are in bytes, as Nix counts.
/// </summary>
public sealed class NixString : Value
{
    /// <summary>The empty string.</summary>
    public static readonly NixString Empty = new([]);

    // What it refers to, or its name: one field, as there are many strings.
    object? extra;

    /// <summary>A string of these bytes, which must not be changed afterwards.</summary>
    public NixString(byte[] bytes, StringContext? context = null)
    {
        Bytes = bytes;
        extra = context is { Count: > 0 } ? context : null;
    }

    /// <summary>A string of a text.</summary>
    public NixString(string text, StringContext? context = null)
        : this(Encoding.UTF8.GetBytes(text), context)
    {
    }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.String;

    /// <summary>The bytes; not to be changed.</summary>
    public byte[] Bytes { get; }

    /// <summary>What the string refers to; null where that is nothing.</summary>
    public StringContext? Context => extra as StringContext;

    /// <summary>The name that it was last found to be, by whichever evaluator; null where nobody has asked, or where it refers to something.</summary>
    internal Symbol? Name
    {
        get => extra as Symbol;
        set => extra ??= value;
    }

    internal override string Description => Context is null ? "a string" : "a string with context";

    /// <summary>The string as UTF-8; bytes that are not become replacement characters.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Bytes);
}
