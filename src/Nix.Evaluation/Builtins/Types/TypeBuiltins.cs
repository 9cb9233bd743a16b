using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Types;

/// <summary>What a value is.</summary>
static class TypeBuiltins
{
    public static void Add(BuiltinTable table)
    {
        table.Add("typeOf", TypeOf);
        table.Add("isNull", (evaluator, position, value) => Is(value, ValueKind.Null, evaluator, position));
        table.Add("isFunction", (evaluator, position, value) => Is(value, ValueKind.Function, evaluator, position));
        table.Add("isInt", (evaluator, position, value) => Is(value, ValueKind.Integer, evaluator, position));
        table.Add("isFloat", (evaluator, position, value) => Is(value, ValueKind.Float, evaluator, position));
        table.Add("isString", (evaluator, position, value) => Is(value, ValueKind.String, evaluator, position));
        table.Add("isBool", (evaluator, position, value) => Is(value, ValueKind.Boolean, evaluator, position));
        table.Add("isPath", (evaluator, position, value) => Is(value, ValueKind.Path, evaluator, position));
        table.Add("isAttrs", (evaluator, position, value) => Is(value, ValueKind.Set, evaluator, position));
        table.Add("isList", (evaluator, position, value) => Is(value, ValueKind.List, evaluator, position));
    }

    static NixBoolean Is(Value value, ValueKind kind, Evaluator evaluator, int position) => NixBoolean.Of(value.Force(evaluator, position).Kind == kind);

    static Value TypeOf(Evaluator evaluator, int position, Value value) => evaluator.NameString(evaluator.Intern(value.Force(evaluator, position).Kind switch
    {
        ValueKind.Integer => "int"u8,
        ValueKind.Boolean => "bool"u8,
        ValueKind.String => "string"u8,
        ValueKind.Path => "path"u8,
        ValueKind.Null => "null"u8,
        ValueKind.Set => "set"u8,
        ValueKind.List => "list"u8,
        ValueKind.Float => "float"u8,
        _ => "lambda"u8,
    }));
}
