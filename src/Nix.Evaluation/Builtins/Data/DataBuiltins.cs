using Nix.Evaluation.Errors;
using Nix.Evaluation.Printing;
using Nix.Evaluation.Values;

namespace Nix.Evaluation.Builtins.Data;

/// <summary>Values as JSON, XML and TOML, and back.</summary>
static class DataBuiltins
{
    public static void Add(BuiltinTable table)
    {
        table.Add("toJSON", static (evaluator, position, value) => JsonPrinter.Print(evaluator, value, copyToStore: true, position: position));
        table.Add("toXML", static (evaluator, position, value) => XmlPrinter.Print(evaluator, value, isStrict: true, hasLocations: false));
        table.Add("fromJSON", FromJson);
        table.Add("fromTOML", FromToml);
    }

    static Value FromJson(Evaluator evaluator, int position, Value argument)
    {
        var text = evaluator.ForceStringWithoutContext(argument, position, "while evaluating the first argument passed to builtins.fromJSON");
        int around = evaluator.Depth;
        try
        {
            return JsonReader.Read(text.Bytes, evaluator);
        }
        catch (EvaluationException failure) when (failure.Trace(around, position, "while decoding a JSON string"))
        {
            throw;
        }
    }

    static Value FromToml(Evaluator evaluator, int position, Value argument)
    {
        var text = evaluator.ForceStringWithoutContext(argument, position, "while evaluating the argument passed to builtins.fromTOML");
        try
        {
            return new TomlReader(text.Bytes, evaluator).Read();
        }
        catch (TomlException failure)
        {
            throw evaluator.Error(ErrorKind.Evaluation, position, $"while parsing TOML: {failure.Message}", failure);
        }
    }
}
