namespace Nix.Evaluation;

/// <summary>The numbers of the names the language itself gives a meaning to.</summary>
sealed class WellKnownNames(Evaluator evaluator)
{
    public readonly int Functor = evaluator.Intern("__functor");
    public readonly int ToStringName = evaluator.Intern("__toString");
    public readonly int Overrides = evaluator.Intern("__overrides");
    public readonly int OutPath = evaluator.Intern("outPath");
    public readonly int DrvPath = evaluator.Intern("drvPath");
    public readonly int Type = evaluator.Intern("type");
    public readonly int Name = evaluator.Intern("name");
    public readonly int Value = evaluator.Intern("value");
    public readonly int Success = evaluator.Intern("success");
    public readonly int Right = evaluator.Intern("right");
    public readonly int Wrong = evaluator.Intern("wrong");
    public readonly int Key = evaluator.Intern("key");
    public readonly int StartSet = evaluator.Intern("startSet");
    public readonly int Operator = evaluator.Intern("operator");
    public readonly int Prefix = evaluator.Intern("prefix");
    public readonly int Path = evaluator.Intern("path");
    public readonly int File = evaluator.Intern("file");
    public readonly int Line = evaluator.Intern("line");
    public readonly int Column = evaluator.Intern("column");
}
