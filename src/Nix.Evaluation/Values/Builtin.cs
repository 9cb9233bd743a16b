namespace Nix.Evaluation.Values;

/// <summary>A function that is built in.</summary>
public sealed class Builtin : Value
{
    const int NoPosition = 0;

    readonly Delegate function;

    internal Builtin(string name, int id, Builtin1 function)
        : this(name, id, 1, function)
    {
    }

    internal Builtin(string name, int id, Builtin2 function)
        : this(name, id, 2, function)
    {
    }

    internal Builtin(string name, int id, Builtin3 function)
        : this(name, id, 3, function)
    {
    }

    Builtin(string name, int id, int arity, Delegate function)
    {
        Name = name;
        Id = id;
        Arity = arity;
        this.function = function;
    }

    /// <inheritdoc/>
    public override ValueKind Kind => ValueKind.Function;

    /// <summary>Its name, as in <c>builtins</c>.</summary>
    public string Name { get; }

    /// <summary>How many arguments it takes: 1 to 3.</summary>
    public int Arity { get; }

    /// <summary>The same as a part of a string; null where nothing is gained by it.</summary>
    internal TextBuiltin? Text { get; init; }

    /// <summary>Its number, from 0, among the builtins of the evaluator.</summary>
    internal int Id { get; }

    internal override string Description => $"the built-in function '{Name}'";

    // Nix tells its own functions no place of their call either: their messages name the arguments.
    internal Value Call(Evaluator evaluator, Value first) => ((Builtin1)function)(evaluator, NoPosition, first);

    internal Value Call(Evaluator evaluator, Value first, Value second) => ((Builtin2)function)(evaluator, NoPosition, first, second);

    internal Value Call(Evaluator evaluator, Value first, Value second, Value third) =>
        ((Builtin3)function)(evaluator, NoPosition, first, second, third);
}
