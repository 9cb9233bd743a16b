using Nix.Syntax.Ast;

namespace AskNix.Tests.Syntax;

public class FloatTextTests
{
    [Theory]
    [InlineData(1.0, "1")]
    [InlineData(0.5, "0.5")]
    [InlineData(1.5e10, "1.5e+10")]
    [InlineData(123456789.123456789, "1.23457e+08")]
    [InlineData(999999.5, "1e+06")]
    [InlineData(100000.0, "100000")]
    [InlineData(1e6, "1e+06")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(0.1 + 0.2, "0.3")]
    [InlineData(1e300, "1e+300")]
    [InlineData(0.0, "0")]
    public void A_float_prints_with_six_digits(double value, string text) => FloatText.Of(value).ShouldBe(text);
}
