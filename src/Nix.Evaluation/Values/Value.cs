using System.Runtime.CompilerServices;

namespace Nix.Evaluation.Values;

/// <summary>A Nix value, or a <see cref="Thunk"/> that stands for one. The kinds are the sealed classes of this folder.</summary>
public abstract class Value
{
    private protected Value()
    {
    }

    /// <summary>What it is; <see cref="ValueKind.Thunk"/> while it is unevaluated.</summary>
    public abstract ValueKind Kind { get; }

    /// <summary>The value, evaluated as far as its outermost constructor.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal Value Force(Evaluator evaluator, int position = 0) =>
        Thunk.Is(this) ? Unsafe.As<Thunk>(this).Evaluate(evaluator, position) : this;

    /// <summary>How Nix names the kind in a message, with its article: <c>a set</c>.</summary>
    internal virtual string Description => DescriptionOf(Kind);

    /// <summary>How Nix names a kind in a message.</summary>
    internal static string DescriptionOf(ValueKind kind) => kind switch
    {
        ValueKind.Integer => "an integer",
        ValueKind.Boolean => "a Boolean",
        ValueKind.String => "a string",
        ValueKind.Path => "a path",
        ValueKind.Null => "null",
        ValueKind.Set => "a set",
        ValueKind.List => "a list",
        ValueKind.Function => "a function",
        ValueKind.Float => "a float",
        _ => "a thunk",
    };
}
