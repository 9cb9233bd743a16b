namespace Nix.Evaluation.Values;

/// <summary>A builtin with some of its arguments.</summary>
public sealed class PartialBuiltin : Value
{
    internal PartialBuiltin(Builtin builtin, Value[] arguments)
    {
        Builtin = builtin;
        Arguments = arguments;
    }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Function;

    /// <summary>The builtin.</summary>
    public Builtin Builtin { get; }

    /// <summary>The arguments it has; fewer than it takes.</summary>
    internal Value[] Arguments { get; }

    internal override string Description => $"the partially applied built-in function '{Builtin.Name}'";
}
