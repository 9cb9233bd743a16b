using Nix.Evaluation.Operations;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Files;

/// <summary>Paths by name.</summary>
static class PathBuiltins
{
    public static void Add(BuiltinTable table)
    {
        table.Add("toPath", ToPath);
        table.Add("baseNameOf", BaseNameOf);
        table.Add("dirOf", DirOf);
    }

    static Value ToPath(Evaluator evaluator, int position, Value argument)
    {
        (byte[] path, var refersTo) = Realisation.ToPath(argument, position, "while evaluating the first argument passed to builtins.toPath", evaluator);
        return new NixString(path, refersTo);
    }

    /// <summary>What follows the last slash; one at the end does not count.</summary>
    static Value BaseNameOf(Evaluator evaluator, int position, Value argument)
    {
        var text = Coercion.ToText(argument, CoercionMode.None, position, "while evaluating the first argument passed to builtins.baseNameOf", evaluator);
        var name = text.Bytes.AsSpan();
        if (name.Length > 1 && name[^1] == '/')
            name = name[..^1];
        return new NixString(name[(name.LastIndexOf((byte)'/') + 1)..].ToArray(), text.Context);
    }

    static Value DirOf(Evaluator evaluator, int position, Value argument)
    {
        if (argument.Force(evaluator, position) is NixPath path)
            return new NixPath(CanonicalPath.ParentOf(path.Bytes).ToArray());
        var text = Coercion.ToText(argument, CoercionMode.None, position, "while evaluating the first argument passed to 'builtins.dirOf'", evaluator);
        int slash = text.Bytes.AsSpan().LastIndexOf((byte)'/');
        byte[] directory = slash switch { < 0 => "."u8.ToArray(), 0 => "/"u8.ToArray(), _ => text.Bytes[..slash] };
        return new NixString(directory, text.Context);
    }
}
